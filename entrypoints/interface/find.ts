/** The search: its index is built when the first letter is typed, and kept while the page is open. */
import type { Find } from '../../components/Search.tsx'
import { ask } from '../../lib/messages.ts'

let index: Promise<(text: string) => Awaited<ReturnType<Find>>> | null = null

async function build() {
  const [{ searchIndex }, searchable] = await Promise.all([
    import('../../lib/search/searchIndex.ts'),
    ask('searchable', {}),
  ])
  return searchIndex(searchable)
}

export const find: Find = async (text) => {
  index ??= build()
  try {
    return (await index)(text)
  } catch (error) {
    // Not kept: the next letter tries again.
    index = null
    throw error
  }
}
