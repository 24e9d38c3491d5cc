import { useId } from 'react'
import {
  HOVERS,
  LANGUAGES,
  MARKS,
  type Pauses,
  type Settings,
  THEMES,
} from '../lib/schema/settings.ts'
import { Check, RadioGroup } from './Choices.tsx'
import { useLanguage } from './language.tsx'
import { NameText } from './NameText.tsx'
import type { Chosen } from './useSettings.ts'

interface Part {
  readonly settings: Settings
  readonly save: Chosen['save']
}

/** How much is underlined, and when a card opens. */
export function MarksForm({ settings, save }: Part) {
  const { t, milliseconds } = useLanguage()
  return (
    <>
      <RadioGroup
        legend={t('options.marks.heading')}
        hideLegend
        value={settings.marks}
        options={MARKS.map((value) => ({
          value,
          title: t(`options.marks.${value}`),
          text: t(`options.marks.${value}Text`),
        }))}
        onChoose={(marks) => save('marks', marks)}
      />
      <Check
        title={t('options.marks.links')}
        text={t('options.marks.linksText')}
        checked={settings.links}
        onChange={(links) => save('links', links)}
      />
      <RadioGroup
        legend={t('options.hover.heading')}
        value={settings.hover}
        options={HOVERS.map((value) => ({
          value,
          title: t(`options.hover.${value}`),
          text: milliseconds(value),
        }))}
        onChoose={(hover) => save('hover', hover)}
      />
    </>
  )
}

/** What is read beside plain names. */
export function FormsForm({ settings, save }: Part) {
  const { t } = useLanguage()
  return (
    <div className="choices">
      {(['demonyms', 'metonyms', 'descriptions'] as const).map((form) => (
        <Check
          key={form}
          title={t(`options.forms.${form}`)}
          text={t(`options.forms.${form}Text`)}
          checked={settings[form]}
          onChange={(on) => save(form, on)}
        />
      ))}
    </div>
  )
}

export function LookForm({ settings, save }: Part) {
  const { t } = useLanguage()
  const select = useId()
  // Each language by the name that its own readers know.
  const nameOf = (tag: (typeof LANGUAGES)[number]) =>
    new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  return (
    <>
      <RadioGroup
        legend={t('options.look.theme')}
        value={settings.theme}
        options={THEMES.map((value) => ({ value, title: t(`options.look.${value}`) }))}
        onChoose={(theme) => save('theme', theme)}
      />
      <div className="field">
        <label htmlFor={select}>{t('options.look.language')}</label>
        <select
          id={select}
          value={settings.language}
          onChange={(event) => {
            const chosen = LANGUAGES.find((tag) => tag === event.target.value)
            save('language', chosen ?? 'browser')
          }}
        >
          <option value="browser">{t('options.look.browser')}</option>
          {LANGUAGES.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {nameOf(tag)}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}

/** What is switched off, each with its way back. */
export function SwitchedOff({
  settings,
  pauses,
  resume,
  switchOn,
}: {
  readonly settings: Settings
  readonly pauses: Pauses
  readonly resume: () => void
  readonly switchOn: (site: string) => void
}) {
  const { t } = useLanguage()
  const sites = [...new Set([...settings.pausedSites, ...pauses.privateSites])].sort()
  return (
    <>
      {pauses.notNow && (
        <p className="notice">
          {t('options.off.notNow', { button: t('bar.notNow') })}
          <button type="button" className="link-button" onClick={resume}>
            {t('options.off.resume')}
          </button>
        </p>
      )}
      {sites.length === 0 ? (
        <p>{t('options.off.none')}</p>
      ) : (
        <ul className="sites">
          {sites.map((site) => (
            <li key={site}>
              <NameText>{site}</NameText>
              <button
                type="button"
                aria-label={t('options.off.switchOnOf', { site })}
                onClick={() => switchOn(site)}
              >
                {t('options.off.switchOn')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
