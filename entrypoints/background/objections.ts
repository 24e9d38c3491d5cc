/**
 * What the reader said against answers on pages. For now until the browser is closed; the journal of the
 * reader's own records will keep it. Where the browser's storage fails it holds until the worker stops.
 */
import { browser } from 'wxt/browser'
import { askPage } from '../../lib/messages.ts'
import { type Correction, type Forget, type Mute, Objections } from '../../lib/schema/objections.ts'

const KEY = 'objections'

/** The latest stay where there are too many; the schema's cap. */
const MAX = 1000

const NONE: Objections = { corrections: [], muted: [] }

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other)

const without = <T extends object>(list: readonly T[], one: T) =>
  list.filter((other) => !same(one, other))

const withLast = <T extends object>(list: readonly T[], one: T) =>
  [...without(list, one), one].slice(-MAX)

/** Every page asks anew. Pages without our script answer nothing, and need nothing. */
async function tellPages(except: number | undefined): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false })
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined || id === except ? [] : [askPage(id, 'again', {})])),
  )
}

export interface ObjectionKeeper {
  all(): Promise<Objections>
  /** `from` is the tab that knows already. */
  correct(correction: Correction, from: number | undefined): Promise<boolean>
  mute(mute: Mute, undo: boolean, from: number | undefined): Promise<boolean>
  forget(what: Forget): Promise<boolean>
}

export function keepObjections(report: (error: unknown) => void): ObjectionKeeper {
  let current: Promise<Objections> | null = null

  const read = async (): Promise<Objections> => {
    try {
      const { [KEY]: stored } = await browser.storage.session.get(KEY)
      return Objections.catch(NONE).parse(stored ?? NONE)
    } catch (error) {
      report(error)
      return NONE
    }
  }
  const all = () => {
    current ??= read()
    return current
  }
  /** One after the other: two at once would undo each other. */
  const change = (to: (before: Objections) => Objections, from: number | undefined) => {
    const next = all().then(to)
    current = next
    return next.then(async (objections) => {
      await browser.storage.session.set({ [KEY]: objections }).catch(report)
      tellPages(from).catch(report)
      return true
    })
  }
  const muted = (mute: Mute, undo: boolean, from: number | undefined) =>
    change(
      (before) => ({
        ...before,
        muted: undo ? without(before.muted, mute) : withLast(before.muted, mute),
      }),
      from,
    )
  return {
    all,
    correct: (correction, from) =>
      change(({ corrections, muted: rest }) => {
        const { written, entity } = correction
        // A second thought takes the place of the first.
        const others = corrections.filter(
          (one) => one.written !== written || (one.entity !== entity && one.to !== entity),
        )
        // "Not A but B", then "not B but C": what was taken for A means C.
        const first = corrections.find((one) => one.written === written && one.to === entity)
        const merged = first ? { ...correction, entity: first.entity } : correction
        return {
          muted: rest,
          corrections: merged.to === merged.entity ? others : [...others, merged].slice(-MAX),
        }
      }, from),
    mute: muted,
    forget: (what) =>
      'mute' in what
        ? muted(what.mute, true, undefined)
        : change(
            (before) => ({
              ...before,
              corrections: without(before.corrections, what.correction),
            }),
            undefined,
          ),
  }
}
