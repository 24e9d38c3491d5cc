import { useId, useState } from 'react'
import type { TimelineItem } from '../lib/schema/briefing.ts'
import type { Place } from '../lib/schema/page.ts'
import { Cited } from './Cited.tsx'
import { type Language, useLanguage } from './language.tsx'
import { MentionButton } from './MentionButton.tsx'
import { NameText } from './NameText.tsx'
import { type Placed, type Scale, scaleOf } from './timelineScale.ts'

/** Pixels of the picture; it is drawn as wide as there is room. */
const WIDTH = 348
const EDGE = 10
/** Rows are as high as this, and lower where there are many. */
const ROW = 16
const ALL_ROWS = 200
const TOP = 10

/** Items shown before the reader asks for all. */
const FIRST = 6

type KindOfItem = TimelineItem['kind']
const KINDS: readonly KindOfItem[] = ['event', 'tie', 'article', 'published']

const x = (at: number, dir: Language['dir']) => {
  const along = EDGE + at * (WIDTH - 2 * EDGE)
  return dir === 'rtl' ? WIDTH - along : along
}

/** A mark of the picture: a diamond for a day, a bar for a time; dashed where only roughly known. */
function Mark({
  placed,
  rowHeight,
  isActive,
}: {
  readonly placed: Placed
  readonly rowHeight: number
  readonly isActive: boolean
}) {
  const { dir } = useLanguage()
  const { item, row, opensBefore, opensAfter } = placed
  const y = TOP + (row + 0.5) * rowHeight
  const ends = [x(placed.from, dir), x(placed.to, dir)].sort((one, other) => one - other)
  const [left = 0, right = 0] = ends
  const middle = (left + right) / 2
  const isOpen = opensBefore || opensAfter
  const isBar = right - left > 8 || isOpen
  const names = [
    'moment',
    item.known === 'day' ? 'moment-day' : 'moment-approximate',
    item.conflict === undefined ? '' : 'moment-conflict',
    item.kind === 'published' ? 'moment-published' : '',
    isActive ? 'moment-active' : '',
  ]
  return (
    <g className={names.join(' ').trim()}>
      {isBar ? (
        <rect x={left} y={y - 3} width={Math.max(4, right - left)} height={6} rx={isOpen ? 0 : 3} />
      ) : (
        <path d={`M${middle} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`} />
      )}
      {item.conflict !== undefined && (
        <path className="moment-flag" d={`M${middle} ${y - 5}v-8h7l-2 2.5l2 2.5h-7`} />
      )}
    </g>
  )
}

function Picture({
  scale,
  active,
  label,
}: {
  readonly scale: Scale
  readonly active: string | null
  readonly label: string
}) {
  const { dir, point } = useLanguage()
  const rowHeight = Math.min(ROW, ALL_ROWS / scale.rows)
  const axis = TOP + scale.rows * rowHeight + 5
  const height = axis + 21
  return (
    <svg
      className="timeline-picture"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={label}
    >
      <path className="axis" d={`M${EDGE} ${axis}H${WIDTH - EDGE}`} />
      {scale.ticks.map(({ at, day, precision }) => {
        const along = x(at, dir)
        const anchor = along < 50 ? 'start' : along > WIDTH - 50 ? 'end' : 'middle'
        return (
          <g key={day}>
            <path className="axis" d={`M${along} ${axis}v4`} />
            {/* Placed by hand, so the text's own direction must not swap its ends. */}
            <text
              x={
                anchor === 'start' ? along - EDGE + 2 : anchor === 'end' ? along + EDGE - 2 : along
              }
              y={axis + 16}
              textAnchor={anchor}
              direction="ltr"
            >
              {point(day, precision)}
            </text>
          </g>
        )
      })}
      {scale.placed.map((placed) => (
        <Mark
          key={placed.item.id}
          placed={placed}
          rowHeight={rowHeight}
          isActive={placed.item.id === active}
        />
      ))}
    </svg>
  )
}

function Key({ items }: { readonly items: readonly TimelineItem[] }) {
  const { t } = useLanguage()
  const kinds = [
    {
      name: 'moment-day',
      text: t('timeline.keyDay'),
      used: items.some((one) => one.known === 'day'),
    },
    {
      name: 'moment-approximate',
      text: t('timeline.keyApproximate'),
      used: items.some((one) => one.known === 'approximate'),
    },
    {
      name: 'moment-conflict',
      text: t('timeline.keyConflict'),
      used: items.some((one) => one.conflict !== undefined),
    },
  ]
  return (
    <ul className="timeline-key small" aria-hidden="true">
      {kinds
        .filter(({ used }) => used)
        .map(({ name, text }) => (
          <li key={name}>
            <svg viewBox="0 0 14 14" aria-hidden="true">
              <g className={`moment ${name}`}>
                {name === 'moment-conflict' ? (
                  <path className="moment-flag" d="M4 13V2h7l-2 2.5l2 2.5H4" />
                ) : (
                  <path d="M7 1.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z" />
                )}
              </g>
            </svg>
            {text}
          </li>
        ))}
      <li>{t('timeline.scale')}</li>
    </ul>
  )
}

function Item({
  item,
  onGoTo,
  onOpen,
}: {
  readonly item: TimelineItem
  readonly onGoTo: ((at: Place) => void) | undefined
  readonly onOpen: ((id: string) => void) | undefined
}) {
  const { t } = useLanguage()
  const { entity, at } = item
  const place = at
  return (
    <>
      <p className="date-line">
        <span className="timeline-date">
          <NameText>{item.date}</NameText>
          {item.known === 'approximate' && item.kind === 'article' && (
            <span className="small"> {t('timeline.approximate')}</span>
          )}
        </span>
        {place !== undefined && onGoTo && (
          <MentionButton
            text={t('briefing.show')}
            label={t('briefing.goTo', { seen: t('briefing.show'), what: item.date })}
            onPress={() => onGoTo(place)}
          />
        )}
      </p>
      <p dir="auto" className="timeline-text">
        {entity !== undefined && onOpen ? (
          <button type="button" className="name-button" onClick={() => onOpen(entity)}>
            {item.text}
          </button>
        ) : (
          item.text
        )}
      </p>
      {item.conflict !== undefined && (
        <p className="conflict">{t('timeline.conflict', { why: item.conflict })}</p>
      )}
      {item.citation !== undefined && (
        <p className="small" dir="auto">
          <Cited citation={item.citation} />
        </p>
      )}
    </>
  )
}

/** A timeline as a picture and as a list; with `filters`, only the kinds that the reader wants. */
export function Timeline({
  items,
  filters = false,
  onGoTo,
  onOpen,
}: {
  readonly items: readonly TimelineItem[]
  readonly filters?: boolean
  readonly onGoTo?: ((at: Place) => void) | undefined
  readonly onOpen?: ((id: string) => void) | undefined
}) {
  const { t, count, point } = useLanguage()
  const [hidden, setHidden] = useState<ReadonlySet<KindOfItem>>(new Set())
  const [active, setActive] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const list = useId()
  if (items.length === 0) return <p>{t('timeline.none')}</p>

  const kinds = KINDS.filter((kind) => items.some((item) => item.kind === kind))
  const wanted = items.filter(({ kind }) => !hidden.has(kind))
  const scale = scaleOf(wanted)
  const [first, last] = scale.days ?? [0, 0]
  const label = count('timeline.picture', wanted.length, {
    from: point(first, 'year'),
    to: point(last, 'year'),
  })
  const shown = all || wanted.length <= FIRST + 1 ? wanted : wanted.slice(0, FIRST)
  const toggle = (kind: KindOfItem) => {
    const next = new Set(hidden)
    if (!next.delete(kind)) next.add(kind)
    setHidden(next)
  }
  return (
    <div className="timeline">
      {filters && kinds.length > 1 && (
        <fieldset className="filters">
          <legend className="small">{t('timeline.filter')}</legend>
          {kinds.map((kind) => (
            <label key={kind}>
              <input type="checkbox" checked={!hidden.has(kind)} onChange={() => toggle(kind)} />
              {t(`timeline.kind.${kind}`)}
            </label>
          ))}
        </fieldset>
      )}
      {wanted.length === 0 ? (
        <p role="status">{t('timeline.filtered')}</p>
      ) : (
        <>
          {wanted.length > 1 && scale.days !== null && (
            <>
              <Picture scale={scale} active={active} label={label} />
              <Key items={wanted} />
            </>
          )}
          <ol className="timeline-list" id={list} onMouseLeave={() => setActive(null)}>
            {shown.map((item) => (
              <li
                key={item.id}
                onMouseEnter={() => setActive(item.id)}
                onFocus={() => setActive(item.id)}
                onBlur={() => setActive(null)}
              >
                <Item item={item} onGoTo={onGoTo} onOpen={onOpen} />
              </li>
            ))}
          </ol>
          {shown.length < wanted.length && (
            <button
              type="button"
              className="link-button show-all"
              aria-label={t('briefing.showAllOf', {
                n: String(wanted.length),
                what: t('briefing.timeline'),
              })}
              onClick={() => setAll(true)}
            >
              {t('briefing.showAll', { n: String(wanted.length) })}
            </button>
          )}
        </>
      )}
    </div>
  )
}
