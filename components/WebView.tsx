import { useMemo, useState } from 'react'
import type { Web } from '../lib/schema/briefing.ts'
import { Cited } from './Cited.tsx'
import { useLanguage } from './language.tsx'
import { NameButton } from './NameButton.tsx'
import { type Layout, radialLayout, type Spot } from './radialLayout.ts'
import { SHAPES } from './shapes.ts'
import { tamed } from './tamed.ts'

/** How a picture of many names is made; the popup has none, and shows few. */
export interface GraphSize {
  /** Names in the picture, at most (reader.md: nine in the popup, forty in the panel). */
  readonly most: number
  /** For more than nine. */
  readonly layout: Layout
}

/** Names that stand around one; more stand where forces put them. */
const RADIAL = 9

export const IN_POPUP: GraphSize = { most: RADIAL, layout: radialLayout }

const WIDTH = 348

/** Characters of a name in the picture; the list has it whole. */
const LABEL = 13

/** Pairs listed before the reader asks for all. */
const FIRST_PAIRS = 6

/** About as wide and high as a letter of a label. */
const LETTER = 6.2
const LINE = 12

/** Half of a shape. */
const SHAPE = 6

/** A name on one or two lines, cut where it is too long for both. */
function labelLines(name: string): string[] {
  const characters = Array.from(tamed(name))
  if (characters.length <= LABEL) return [characters.join('')]
  const space = characters.lastIndexOf(' ', LABEL)
  const at = space > 3 ? space : LABEL
  const rest = characters.slice(space > 3 ? at + 1 : at)
  const first = characters.slice(0, at).join('')
  return [first, rest.length > LABEL ? `${rest.slice(0, LABEL - 1).join('')}…` : rest.join('')]
}

/** Of the first names, and the ties among them. */
function firstOf({ nodes, edges }: Web, count: number): Web {
  return {
    nodes: nodes.slice(0, count),
    edges: edges.filter(({ from, to }) => from < count && to < count),
  }
}

function Picture({
  web,
  layout,
  active,
  onActive,
  onOpen,
}: {
  readonly web: Web
  readonly layout: Layout
  readonly active: number | null
  readonly onActive: (index: number | null) => void
  readonly onOpen: ((id: string) => void) | undefined
}) {
  const { count } = useLanguage()
  const isRadial = web.nodes.length <= RADIAL
  const height = isRadial ? 250 : Math.min(460, 200 + web.nodes.length * 8)
  const spots = useMemo(
    () => (isRadial ? radialLayout : layout)(web, WIDTH, height),
    [web, layout, isRadial, height],
  )
  const named = useMemo(() => readable(web, spots, isRadial), [web, spots, isRadial])
  const isNear = (index: number) =>
    active === null ||
    index === active ||
    web.edges.some(
      ({ from, to }) => (from === active && to === index) || (to === active && from === index),
    )
  return (
    <svg
      className="web-picture"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={count('web.picture', web.nodes.length)}
      onMouseLeave={() => onActive(null)}
    >
      {web.edges.map(({ from, to }) => {
        const [one, other] = [spots[from], spots[to]]
        if (!one || !other) return null
        const isActive = active !== null && (from === active || to === active)
        return (
          <path
            key={`${from} ${to}`}
            className={isActive ? 'web-edge web-edge-active' : 'web-edge'}
            d={`M${one.x} ${one.y}L${other.x} ${other.y}`}
          />
        )
      })}
      {web.nodes.map((node, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list below opens the same by key
        <g
          key={node.id}
          className={isNear(index) ? 'web-node' : 'web-node web-node-far'}
          onMouseEnter={() => onActive(index)}
          onClick={() => onOpen?.(node.id)}
        >
          <Node
            kind={node.kind}
            name={node.name}
            spot={spots[index] ?? { x: 0, y: 0 }}
            side={sideOf(spots[index], isRadial && index > 0)}
            isNamed={named.has(index) || index === active || (active !== null && isNear(index))}
          />
        </g>
      ))}
    </svg>
  )
}

type Side = 'left' | 'right' | 'below'

function sideOf(spot: Spot | undefined, isAround: boolean): Side {
  if (!spot || !isAround || Math.abs(spot.x - WIDTH / 2) < 20) return 'below'
  return spot.x < WIDTH / 2 ? 'left' : 'right'
}

/**
 * The names that are written out: the first, and whatever finds room beside those before it. The others
 * show theirs when they are met; the list has them all.
 */
function readable({ nodes }: Web, spots: readonly Spot[], isRadial: boolean): Set<number> {
  if (isRadial) return new Set(nodes.keys())
  // No label lies over a shape either.
  const boxes = spots.map(({ x, y }) => ({
    left: x - SHAPE,
    right: x + SHAPE,
    top: y - SHAPE,
    bottom: y + SHAPE,
  }))
  const named = new Set<number>()
  nodes.forEach(({ name }, index) => {
    const { x, y } = spots[index] ?? { x: 0, y: 0 }
    const lines = labelLines(name)
    const half = (Math.max(...lines.map((line) => line.length)) * LETTER) / 2
    const box = {
      left: x - half,
      right: x + half,
      top: y + 8,
      bottom: y + 10 + lines.length * LINE,
    }
    const isFree = boxes.every(
      (other) =>
        box.right < other.left ||
        box.left > other.right ||
        box.bottom < other.top ||
        box.top > other.bottom,
    )
    if (!isFree) return
    boxes.push(box)
    named.add(index)
  })
  return named
}

function Node({
  kind,
  name,
  spot,
  side,
  isNamed,
}: {
  readonly kind: keyof typeof SHAPES
  readonly name: string
  readonly spot: Spot
  readonly side: Side
  readonly isNamed: boolean
}) {
  const lines = labelLines(name)
  const anchor = side === 'left' ? 'end' : side === 'right' ? 'start' : 'middle'
  const x = spot.x + (side === 'left' ? -11 : side === 'right' ? 11 : 0)
  const y = side === 'below' ? spot.y + 19 : spot.y + 4 - (lines.length - 1) * 6
  return (
    <>
      <circle className="web-halo" cx={spot.x} cy={spot.y} r="9" />
      <path
        d={SHAPES[kind]}
        transform={`translate(${spot.x - 6} ${spot.y - 6})`}
        fillRule="evenodd"
      />
      {isNamed && (
        // The text's own direction would swap its ends, which are placed by hand.
        <text x={x} y={y} textAnchor={anchor} direction="ltr">
          {lines.map((line, index) => (
            <tspan key={line} x={x} dy={index === 0 ? 0 : 12}>
              {/* Isolated: a name in another script stays in one piece. */}
              {`\u2068${line}\u2069`}
            </tspan>
          ))}
        </text>
      )}
      <title>{name}</title>
    </>
  )
}

/** Who is tied to whom, as a picture and as a list. */
export function WebView({
  web,
  size: { most, layout },
  onOpen,
}: {
  readonly web: Web
  readonly size: GraphSize
  readonly onOpen?: ((id: string) => void) | undefined
}) {
  const { t } = useLanguage()
  const [active, setActive] = useState<number | null>(null)
  const [all, setAll] = useState(false)
  const drawn = useMemo(() => firstOf(web, most), [web, most])
  if (web.edges.length === 0) return <p>{t('web.none')}</p>
  const shown =
    all || web.edges.length <= FIRST_PAIRS + 1 ? web.edges : web.edges.slice(0, FIRST_PAIRS)
  return (
    <div className="web">
      {drawn.nodes.length > 2 && (
        <Picture web={drawn} layout={layout} active={active} onActive={setActive} onOpen={onOpen} />
      )}
      <ul className="pairs">
        {shown.map(({ from, to, lines }) => {
          const [one, other] = [web.nodes[from], web.nodes[to]]
          if (!one || !other) return null
          return (
            <li key={`${from} ${to}`} onMouseEnter={() => setActive(from)}>
              <p className="pair">
                <NameButton id={one.id} name={one.name} onOpen={onOpen} />
                <span aria-hidden="true"> – </span>
                <NameButton id={other.id} name={other.name} onOpen={onOpen} />
              </p>
              <ul className="ties">
                {lines.map((line) => (
                  <li key={`${line.text} ${line.date ?? ''}`}>
                    <p dir="auto">
                      {line.text}{' '}
                      {line.date !== undefined && <span className="tie-date">{line.date}</span>}
                    </p>
                    {line.citation !== undefined && (
                      <p className="small" dir="auto">
                        <Cited citation={line.citation} />
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
      {shown.length < web.edges.length && (
        <button
          type="button"
          className="link-button show-all"
          aria-label={t('briefing.showAllOf', {
            n: String(web.edges.length),
            what: t('briefing.ties'),
          })}
          onClick={() => setAll(true)}
        >
          {t('briefing.showAll', { n: String(web.edges.length) })}
        </button>
      )}
    </div>
  )
}
