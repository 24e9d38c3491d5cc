import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useLanguage } from './language.tsx'

export interface Tab {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
}

/**
 * Parts of a page of which one is shown. One stop of the Tab key; arrow keys, Home and End move among
 * them, as the pattern of WAI-ARIA says. A part that was opened stays as it was left.
 */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const { dir } = useLanguage()
  const [chosen, choose] = useState(tabs[0]?.id)
  const [opened, setOpened] = useState<ReadonlySet<string | undefined>>(new Set([chosen]))
  const base = useId()
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  /** What was never opened is not drawn: what is in front is there the sooner. */
  const setChosen = (id: string) => {
    choose(id)
    setOpened(new Set([...opened, id]))
  }
  const active = tabs.find(({ id }) => id === chosen) ?? tabs[0]

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === active?.id)
    const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const to =
      event.key === forward
        ? (at + 1) % tabs.length
        : event.key === backward
          ? (at - 1 + tabs.length) % tabs.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? tabs.length - 1
              : -1
    const next = tabs[to]
    if (!next) return
    event.preventDefault()
    setChosen(next.id)
    buttons.current.get(next.id)?.focus()
  }

  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            ref={(button) => {
              if (button) buttons.current.set(id, button)
              else buttons.current.delete(id)
            }}
            type="button"
            role="tab"
            id={`${base}-${id}`}
            aria-selected={id === active?.id}
            aria-controls={`${base}-${id}-panel`}
            tabIndex={id === active?.id ? 0 : -1}
            onClick={() => setChosen(id)}
          >
            {title}
          </button>
        ))}
      </div>
      {tabs.map(({ id, content }) => (
        <div
          key={id}
          role="tabpanel"
          id={`${base}-${id}-panel`}
          aria-labelledby={`${base}-${id}`}
          hidden={id !== active?.id}
        >
          {opened.has(id) && content}
        </div>
      ))}
    </>
  )
}
