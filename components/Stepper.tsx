import { useId, useState } from 'react'
import type { Briefing } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import { useLanguage } from './language.tsx'

const inOrder = (one: Place, other: Place) =>
  one.block - other.block || one.start - other.start || one.end - other.end

/** Walks through the mentions of a page, of everybody or of one, and scrolls the page to each. */
export function Stepper({
  briefing,
  onGoTo,
}: {
  readonly briefing: Briefing
  readonly onGoTo: (at: Place) => void
}) {
  const { t, count, number } = useLanguage()
  const [whose, setWhose] = useState('')
  const [at, setAt] = useState(-1)
  const select = useId()
  const members = briefing.cast.flatMap((group) => group.members)
  const chosen = members.filter(({ id }) => whose === '' || id === whose)
  const places = chosen.flatMap((member) => member.places).sort(inOrder)
  if (places.length === 0) return null

  const step = (by: 1 | -1) => {
    const next =
      at < 0 ? (by > 0 ? 0 : places.length - 1) : (at + by + places.length) % places.length
    const place = places[next]
    if (!place) return
    setAt(next)
    onGoTo(place)
  }
  return (
    <section className="stepper" aria-label={t('panel.stepper')}>
      <label className="unseen" htmlFor={select}>
        {t('panel.whose')}
      </label>
      <select
        id={select}
        value={whose}
        onChange={(event) => {
          setWhose(event.target.value)
          setAt(-1)
        }}
      >
        <option value="">{t('panel.all')}</option>
        {members.map(({ id, name }) => (
          <option key={id} value={id} dir="auto">
            {name}
          </option>
        ))}
      </select>
      <span className="stepper-at small" role="status">
        {at < 0
          ? count('panel.notYet', places.length)
          : t('panel.of', { n: number(at + 1), all: number(places.length) })}
      </span>
      <button type="button" className="arrow arrow-up" onClick={() => step(-1)}>
        <Chevron />
        <span className="unseen">{t('panel.previous')}</span>
      </button>
      <button type="button" className="arrow arrow-down" onClick={() => step(1)}>
        <Chevron />
        <span className="unseen">{t('panel.next')}</span>
      </button>
    </section>
  )
}

function Chevron() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d="M2 8l4-4l4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
