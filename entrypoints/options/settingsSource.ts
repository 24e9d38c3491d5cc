import type { SettingsSource } from '../../components/useSettings.ts'
import {
  readPauses,
  readSettings,
  savePause,
  saveSetting,
  switchSite,
  watchSettings,
} from '../../lib/settings.ts'

/** The browser's storage as where the choices are kept. */
export const settingsSource: SettingsSource = {
  read: async () => {
    const [settings, pauses] = await Promise.all([readSettings(), readPauses()])
    return { settings, pauses }
  },
  save: saveSetting,
  resume: () => savePause('notNow', false),
  switchOn: (site) => switchSite(site, true, false),
  watch: watchSettings,
}
