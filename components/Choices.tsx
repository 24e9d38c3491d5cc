import { type ReactNode, useId } from 'react'

/** One of several, with a line on each that needs one. */
export function RadioGroup<T extends string | number>({
  legend,
  hideLegend = false,
  value,
  options,
  onChoose,
}: {
  readonly legend: string
  /** Where the heading above says the same. */
  readonly hideLegend?: boolean
  readonly value: T
  readonly options: readonly { readonly value: T; readonly title: string; readonly text?: string }[]
  readonly onChoose: (value: T) => void
}) {
  const name = useId()
  return (
    <fieldset className="choices">
      <legend className={hideLegend ? 'unseen' : undefined}>{legend}</legend>
      {options.map((option) => (
        <Choice
          key={option.value}
          title={option.title}
          text={option.text}
          input={(ids) => (
            <input
              {...ids}
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
          )}
        />
      ))}
    </fieldset>
  )
}

export function Check({
  title,
  text,
  checked,
  onChange,
}: {
  readonly title: string
  readonly text?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  return (
    <Choice
      title={title}
      text={text}
      input={(ids) => (
        <input
          {...ids}
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
      )}
    />
  )
}

function Choice({
  title,
  text,
  input,
}: {
  readonly title: string
  readonly text: string | undefined
  readonly input: (ids: { id: string; 'aria-describedby': string | undefined }) => ReactNode
}) {
  const id = useId()
  const described = text === undefined ? undefined : `${id}-text`
  return (
    <div className="choice">
      {input({ id, 'aria-describedby': described })}
      <label htmlFor={id}>{title}</label>
      {text !== undefined && (
        <p id={described} className="small">
          {text}
        </p>
      )}
    </div>
  )
}
