/**
 * Search over everything known, by the beginnings of words. The index is built in the page that asks and
 * lives as long as it does: the background, which is stopped after half a minute, would build it anew.
 */
import MiniSearch from 'minisearch'
import type { Searchable, SearchRow } from '../schema/entityPage.ts'
import { fold } from '../text/fold.ts'

export interface Found {
  readonly id: string
  readonly kind: SearchRow[1]
  readonly name: string
  readonly about: string
}

/** Results of one search. */
const MAX_FOUND = 12

/** Longer words forgive a slip of the finger; shorter ones would find anything. */
const FUZZY_FROM = 5

/** One slip in five letters, two from six on: swapped letters are two. */
const FUZZY = 0.25

/** How a name of a thing counts against what is said of it. */
const BOOST = { label: 4, names: 3, about: 0.5 }

/** What is called just so comes first, then what begins so. */
function nearness(label: string, wanted: string): number {
  if (label === wanted) return 8
  return label.startsWith(wanted) ? 3 : 0
}

export function searchIndex({ rows }: Searchable): (text: string) => Found[] {
  const index = new MiniSearch<{ id: number; row: SearchRow }>({
    fields: ['label', 'names', 'about'],
    extractField: (one, field) => {
      if (field === 'id') return one.id
      return one.row[field === 'label' ? 2 : field === 'names' ? 3 : 4]
    },
    processTerm: (term) => fold(term),
  })
  index.addAll(rows.map((row, id) => ({ id, row })))
  return (text) => {
    const whole = fold(text.trim())
    const options = {
      prefix: true,
      fuzzy: (term: string) => (term.length >= FUZZY_FROM ? FUZZY : false),
      boost: BOOST,
      // Every word has to be there somewhere; "assad syria" is not everybody in Syria.
      combineWith: 'AND' as const,
      boostDocument: (id: unknown) => {
        const row = rows[Number(id)]
        return 1 + (row ? Math.log1p(row[5]) / 4 + nearness(fold(row[2]), whole) : 0)
      },
    }
    return index
      .search(text, options)
      .slice(0, MAX_FOUND)
      .flatMap(({ id }): Found[] => {
        const row = rows[id]
        return row ? [{ id: row[0], kind: row[1], name: row[2], about: row[4] }] : []
      })
  }
}
