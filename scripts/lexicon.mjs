/**
 * Writes lib/compile/articles/lexicon.ts: word lists of the package `compromise` (MIT), frozen, so that
 * no part of the package itself ships. Its places are left out because the general packs know more, its
 * family names because they say little: a first name beside them says it. Run by hand when the package or the choice below changes:
 *
 *     node scripts/lexicon.mjs
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import nlp from 'compromise/three'
import { ROOT } from './run.mjs'

/**
 * @typedef {object} List
 * @property {string[]} tags Tags of `compromise`.
 * @property {string} about What the words are.
 * @property {boolean} [many] Whether names of several words are wanted too.
 */

/**
 * The tags of `compromise` that make each list.
 *
 * @type {Record<string, List>}
 */
const LISTS = {
  FIRST_NAMES: { tags: ['MaleName', 'FemaleName', 'FirstName'], about: 'given names of persons' },
  ROLES: { tags: ['Actor', 'Honorific'], about: 'what persons do: "accountant", "activist"' },
  ORGANIZATIONS: {
    tags: ['Organization', 'SportsTeam'],
    about: 'companies, papers, teams; words joined with _',
    many: true,
  },
}

/**
 * Words that news uses in capitals for something else than what the list says.
 *
 * @type {Record<string, string>}
 */
const NOT = {
  FIRST_NAMES: `april may june august summer autumn dawn hope grace faith joy will mark art rich grant chase
    christian israel jordan chad georgia china kenya india paris london sydney austin dallas houston
    madison brooklyn carolina virginia dakota florence genesis major prince king earl dean duke
    general baron bishop angel royal justice honor harmony destiny serenity trinity liberty mercy
    ocean river rose lily iris violet olive ivy heaven nevaeh sky star storm hunter mason carter
    cooper parker taylor tyler cash case miles price page chance ace legend messiah saint maverick
    ally jade ruby amber pearl crystal sandy skip guy gene bill pat drew frank ray sage tad wade
    victory van le al an do ha my so u the dan'l assad asia aleppo basil clay cliff colt earnest
    ford glen heath jean kit lane melody norm pierce reed rock rod rusty sterling stone unique
    wells west young islam arab`,
  ROLES: `adv bldg assoc univ esq fr hon jr sr mt st ave supt pvt sainte mlle mme col cl dist hwy det gov
    god human people youth public member guest baby child kid fan lad lady man men woman host user
    hero idiot rat pig monster star spy`,
  ORGANIZATIONS: 'dept univ assn inc ltd co',
}

/** @type {Record<string, string | string[]>} */
// @ts-expect-error: the type of the model is not written down
const lexicon = nlp.model().one.lexicon

/** @param {string | string[]} tags */
const tagOf = (tags) => (Array.isArray(tags) ? tags : [tags])
const lists = Object.entries(LISTS).map(([name, { tags, about, many = false }]) => {
  const not = new Set((NOT[name] ?? '').split(/\s+/))
  const words = Object.entries(lexicon)
    .filter(([word, tag]) => tagOf(tag).some((one) => tags.includes(one)) && !not.has(word))
    .map(([word]) => word.normalize('NFKD').replace(/[\u0300-\u036f.']/g, ''))
    .filter((word) => (many ? /^[a-z0-9 &-]+$/ : /^[a-z]{2,}$/).test(word))
    .map((word) => word.replaceAll(' ', '_'))
  return { name, about, words: [...new Set(words)].sort() }
})

/** @param {string[]} words */
const lines = (words) => {
  const out = ['']
  for (const word of words) {
    if (((out.at(-1) ?? '') + word).length > 95) out.push('')
    out[out.length - 1] += `${out.at(-1) ? ' ' : ''}${word}`
  }
  return out.map((line) => `  ${line}`).join('\n')
}

const text = `/**
 * Word lists of compromise ${nlp.version} (Copyright (c) 2019 Spencer Kelly, MIT License), written by
 * scripts/lexicon.mjs and not by hand. Folded.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\\s+/))
${lists
  .map(
    ({ name, about, words }) =>
      `\n/** ${about.charAt(0).toUpperCase()}${about.slice(1)}. */\nexport const ${name} = words(\`\n${lines(words)}\n\`)\n`,
  )
  .join('')}`
writeFileSync(join(ROOT, 'lib/compile/articles/lexicon.ts'), text)
for (const { name, words } of lists) {
  console.log(name, words.length, gzipSync(words.join(' '), { level: 9 }).length)
}
console.log(`${gzipSync(text, { level: 9 }).length} bytes gzipped`)
