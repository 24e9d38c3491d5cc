import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Kind } from '../lib/schema/record.ts'
import { KindShape } from './KindShape.tsx'
import { useLanguage } from './language.tsx'
import { NameText } from './NameText.tsx'

/** One result. */
export interface Hit {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly about: string
}

/** Finds by the beginnings of words, best first. Rejects where what is known could not be had. */
export type Find = (text: string) => Promise<readonly Hit[]>

type State = 'idle' | 'reading' | 'failed' | readonly Hit[]

interface Found {
  readonly text: string
  readonly result: 'failed' | readonly Hit[]
}

/** What was found for an earlier text stays until there is something for this one. */
function stateOf(wanted: string, { text, result }: Found): State {
  if (wanted === '') return 'idle'
  if (text === wanted) return result
  return typeof result === 'string' || result.length === 0 ? 'reading' : result
}

/**
 * Search over everything known: a combobox with a list, as WAI-ARIA describes it. The focus stays in the
 * field; arrow keys choose, Enter opens, Esc empties.
 */
export function Search({
  find,
  onOpen,
}: {
  readonly find: Find
  readonly onOpen: (id: string) => void
}) {
  const { t, count } = useLanguage()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found>({ text: '', result: [] })
  const [active, setActive] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const base = useId()
  const wanted = text.trim()

  useEffect(() => {
    if (wanted === '') return
    let current = true
    find(wanted).then(
      (hits) => {
        if (!current) return
        setFound({ text: wanted, result: hits })
        setActive(0)
      },
      () => {
        if (current) setFound({ text: wanted, result: 'failed' })
      },
    )
    return () => {
      current = false
    }
  }, [find, wanted])

  const state = stateOf(wanted, found)
  const hits = typeof state === 'string' ? [] : state
  const open = (hit: Hit | undefined) => {
    if (!hit) return
    setText('')
    onOpen(hit.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && hits.length > 0) {
      event.preventDefault()
      const next = (active + step + hits.length) % hits.length
      setActive(next)
      document.getElementById(`${base}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      open(hits[active])
    } else if (event.key === 'Escape' && text !== '') {
      // The popup itself closes with the next one.
      event.preventDefault()
      setText('')
    }
  }
  const isOpen = hits.length > 0
  const says =
    state === 'reading'
      ? t('search.reading')
      : state === 'failed'
        ? t('search.failed')
        : state === 'idle'
          ? ''
          : isOpen
            ? count('search.results', hits.length)
            : t('search.none', { text: wanted })

  return (
    <search className="search">
      <svg className="search-glass" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10.5 10.5L14 14" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <input
        ref={field}
        type="search"
        role="combobox"
        dir={text === '' ? undefined : 'auto'}
        value={text}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        aria-expanded={isOpen}
        aria-controls={`${base}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${base}-${active}` : undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="search-results" hidden={wanted === ''}>
        <p className="small" role="status">
          {says}
        </p>
        <div role="listbox" id={`${base}-list`} aria-label={t('search.label')} hidden={!isOpen}>
          {hits.map((hit, index) => (
            <div
              key={hit.id}
              id={`${base}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="hit"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => open(hit)}
              onKeyDown={onKeyDown}
            >
              <KindShape kind={hit.kind} />
              <span className="hit-text">
                <span className="hit-name">
                  <NameText>{hit.name}</NameText>{' '}
                  <span className="small">{t(`kind.${hit.kind}`)}</span>
                </span>
                {hit.about !== '' && (
                  <span className="hit-about small" dir="auto">
                    {hit.about}
                  </span>
                )}
              </span>
            </div>
          ))}
        </div>
      </div>
    </search>
  )
}
