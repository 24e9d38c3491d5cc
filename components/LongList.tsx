import { type ReactNode, useEffect, useRef, useState } from 'react'
import { words } from './words.ts'

/** How many are shown before the reader asks for all. */
const FIRST = 5

/**
 * A list that begins with five and shows the rest when asked. Focus then moves to the first one that
 * is new, because the button that had it is gone.
 */
export function LongList<T>({
  items,
  keyOf,
  noun,
  ordered = false,
  className,
  children,
}: {
  readonly items: readonly T[]
  readonly keyOf: (item: T, index: number) => string
  /** What the items are, for "Show all 12 people". */
  readonly noun: string
  readonly ordered?: boolean
  readonly className: string
  readonly children: (item: T) => ReactNode
}) {
  const [all, setAll] = useState(false)
  const firstNew = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (all) firstNew.current?.focus()
  }, [all])

  const List = ordered ? 'ol' : 'ul'
  const shown = all ? items : items.slice(0, FIRST)
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
        <button type="button" className="link-button show-all" onClick={() => setAll(true)}>
          {words.briefing.showAll(items.length, noun)}
        </button>
      )}
    </>
  )
}
