/** The seed article, compiled with its entries, against the reading of a person. */
import { expect, it } from 'vitest'
import { expectedReading, seedArticleReading } from './seedArticle.ts'

it('is read as a person reads it', async () => {
  expect(await seedArticleReading()).toEqual(await expectedReading())
}, 30_000)
