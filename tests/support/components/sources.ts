import type { ObjectionSource } from '../../../components/ObjectionList.tsx'
import type { ShortcutSource } from '../../../components/Shortcuts.tsx'
import type { SiteSource, SiteState } from '../../../components/SiteSwitch.tsx'
import type { SettingsSource } from '../../../components/useSettings.ts'
import type { Objections } from '../../../lib/schema/objections.ts'
import { DEFAULTS, NO_PAUSES, type Pauses, type Settings } from '../../../lib/schema/settings.ts'

/** The switches of a site, kept in memory. */
export function siteSource(state: Partial<SiteState> = {}): SiteSource {
  const now = { site: 'news.example', on: true, notNow: false, ...state }
  return {
    read: async () => ({ ...now }),
    switchSite: async (on) => {
      now.on = on
    },
    setNotNow: async (notNow) => {
      now.notNow = notNow
    },
    watch: () => {},
  }
}

/** The choices, kept in memory; `fails` is what the browser says when something is to be written. */
export function settingsSource(
  start: { settings?: Partial<Settings>; pauses?: Partial<Pauses>; fails?: string } = {},
): SettingsSource & { readonly saved: [string, unknown][] } {
  const saved: [string, unknown][] = []
  const state = {
    settings: { ...DEFAULTS, ...start.settings },
    pauses: { ...NO_PAUSES, ...start.pauses },
  }
  const write = async (key: string, value: unknown) => {
    if (start.fails !== undefined) throw new Error(start.fails)
    saved.push([key, value])
  }
  return {
    saved,
    read: async () => state,
    save: write,
    resume: () => write('notNow', false),
    switchOn: (site) => write('switchOn', site),
    watch: () => {},
  }
}

export function shortcutSource(
  shortcuts: Awaited<ReturnType<ShortcutSource['read']>> = [],
): ShortcutSource {
  return { read: async () => shortcuts, change: async () => undefined }
}

/** What a reader said against marks, kept in memory. */
export function objectionSource(start: Partial<Objections> = {}): ObjectionSource {
  const now = { corrections: [...(start.corrections ?? [])], muted: [...(start.muted ?? [])] }
  return {
    read: async () => ({ corrections: [...now.corrections], muted: [...now.muted] }),
    forget: async (what) => {
      if ('mute' in what) now.muted = now.muted.filter((one) => one !== what.mute)
      else now.corrections = now.corrections.filter((one) => one !== what.correction)
    },
  }
}
