/** Which names of a document mean the same. */
import { describe, expect, it } from 'vitest'
import { entity, knowledgeOf } from '../../../tests/support/knowledge.ts'
import { contextFor } from './observe.ts'

const KNOWLEDGE = knowledgeOf(
  entity('pl:syria', 'Syria', { value: 'Syrian', type: 'demonym' }),
  entity('pl:russia', 'Russia'),
  entity('per:lee', 'Ann Lee'),
  entity('per:bush-41', 'George Herbert Bush'),
  entity('per:bush-43', 'George Walker Bush'),
)

/** Clusters of more than one mention, as written. */
function together(text: string): string[][] {
  const { names, clusters } = contextFor(
    {
      t: 'document',
      id: 'doc:0123456789abcdef',
      sha256: '0'.repeat(64),
      title: 'Title',
      text,
      lang: 'en',
    },
    KNOWLEDGE,
  )
  return clusters
    .filter(({ mentions }) => mentions.length > 1)
    .map(({ mentions }) =>
      mentions.map((at) => text.slice(names[at]?.start ?? 0, names[at]?.end ?? 0)),
    )
}

describe('clusters', () => {
  it.each<[string, string, string[][]]>([
    ['family name', 'They met Samuel Hafan. Mr Hafan left.', [['Samuel Hafan', 'Hafan']]],
    [
      'family name with a particle',
      'They met Samir al-Haddad. Mr al-Haddad left.',
      [['Samir al-Haddad', 'al-Haddad']],
    ],
    ['family name before', 'Mr Hafan left. They met Samuel Hafan.', [['Hafan', 'Samuel Hafan']]],
    [
      'the last of two with one',
      'They met Samuel Hafan and Rebecca Hafan. Ms Hafan left.',
      [['Rebecca Hafan', 'Hafan']],
    ],
    ['initials', 'They met Samuel Hafan. S. Hafan left.', [['Samuel Hafan', 'S. Hafan']]],
    [
      'a middle initial',
      'They met Samuel J. Hafan. He is Samuel Hafan.',
      [['Samuel J. Hafan', 'Samuel Hafan']],
    ],
    ['another middle initial', 'They met Samuel J. Hafan. He is Samuel K. Hafan.', []],
    [
      'given names',
      'They met Abu Samir al-Tolmi. Then Abu Samir left.',
      [['Abu Samir al-Tolmi', 'Abu Samir']],
    ],
    [
      'Long Name (LN)',
      'the Hafan Water Board (HWB) said. The HWB left.',
      [['Hafan Water Board', 'HWB', 'HWB']],
    ],
    ['LN (Long Name)', 'the HWB (Hafan Water Board) said.', [['HWB', 'Hafan Water Board']]],
    ['spelled later', 'the Hafan Water Board said. The HWB left.', [['Hafan Water Board', 'HWB']]],
    ['also known as', 'They fought Hafan (also known as Tolm) for years.', [['Hafan', 'Tolm']]],
    [
      'a part with the country left out',
      'the Syrian Water Board said. The Water Board left.',
      [['Syrian Water Board', 'Water Board']],
    ],
    ['demonym', 'They left Syria. A Syrian town was hit.', [['Syria', 'Syrian']]],
    ['somebody known', 'They met Ann Lee. Ms Lee left.', [['Ann Lee', 'Lee']]],
    [
      'two known are never merged',
      'They met George Herbert Bush. Then George Walker Bush left.',
      [],
    ],
    ['a person and a company', 'They met Samuel Ford. The Ford Foundation left.', []],
  ])('%s: %s', (_, text, expected) => {
    expect(together(text)).toEqual(expected)
  })
})
