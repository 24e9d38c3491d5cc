import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLanguage } from './language.tsx'

/** How many are shown before the reader asks for all. */
const FIRST = 5

/**
 * A list that begins with five and shows the rest when asked. Focus then moves to the first one that
 * is new, because the button that had it is gone.
 */
export function LongList<T>({
  items,
  keyOf,
  what,
  ordered = false,
  className,
  children,
}: {
  readonly items: readonly T[]
  readonly keyOf: (item: T, index: number) => string
  /** What the items are, for "Show all 12: People". */
  readonly what: string
  readonly ordered?: boolean
  readonly className: string
  readonly children: (item: T) => ReactNode
}) {
  const { t, number } = useLanguage()
  const [all, setAll] = useState(false)
  const firstNew = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (all) firstNew.current?.focus()
  }, [all])

  const List = ordered ? 'ol' : 'ul'
  const shown = all ? items : items.slice(0, FIRST)
  const n = number(items.length)
  return (
    <>
      <List className={className}>
        {shown.map((item, index) =>
          index === FIRST ? (
            <li key={keyOf(item, index)} ref={firstNew} tabIndex={-1}>
              {children(item)}
            </li>
          ) : (
            <li key={keyOf(item, index)}>{children(item)}</li>
          ),
        )}
      </List>
      {shown.length < items.length && (
        <button
          type="button"
          className="link-button show-all"
          aria-label={t('briefing.showAllOf', { n, what })}
          onClick={() => setAll(true)}
        >
          {t('briefing.showAll', { n })}
        </button>
      )}
    </>
  )
}
