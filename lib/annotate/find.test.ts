import { describe, expect, it } from 'vitest'
import { blocksOf, entity, knowledgeOf } from '../../tests/support/knowledge.ts'
import { findNames } from './find.ts'
import { tokenisePage } from './text.ts'

const acronym = (value: string) => ({ value, type: 'acronym' })

const { dictionary } = knowledgeOf(
  entity('org:un', 'United Nations', acronym('UN')),
  entity('org:unga', 'UN General Assembly'),
  entity('org:is', 'Islamic State', acronym('IS')),
  entity('org:nusra', 'al-Nusra Front'),
  entity('org:qaeda', 'Al-Qaeda'),
  entity('org:ebay', 'eBay'),
  entity('pl:us', 'United States', 'the United States', acronym('US')),
  entity('pl:a-georgia', 'Georgia'),
  entity('pl:b-georgia', 'Georgia'),
  entity('pl:hague', 'The Hague'),
  entity('pl:west', { value: 'the West', caseSensitive: true }),
  entity('pl:damascus', 'Damascus'),
  entity('pl:new-york', 'New York'),
  entity('pl:york', 'York'),
  entity('pl:petersburg', 'St. Petersburg'),
  entity('pl:dc', 'Washington, D.C.'),
  entity('pl:ufa', 'Ufa'),
  entity('org:mcd', 'McDonald’s'),
  entity('wk:60', { value: '60 minutes', type: 'variant' }),
  entity('per:putin', 'Vladimir Putin', 'President Putin'),
  entity('per:assad', 'Bashar al-Assad'),
  entity('per:sisi', 'Abdel Fattah el-Sisi'),
  entity('per:tolkien', 'J. R. R. Tolkien'),
  entity('per:rowling', 'J.K. Rowling'),
  entity('wk:king', 'King Lear'),
  // Letters and scripts.
  entity('per:erdogan', 'Recep Tayyip Erdoğan'),
  entity('pl:istanbul', 'İstanbul'),
  entity('pl:isparta', 'Isparta'),
  entity('pl:sao', 'São Paulo'),
  entity('pl:lodz', 'Łódź'),
  entity('pl:moscow', 'Москва'),
  entity('pl:athens', 'Αθήνα'),
  entity('pl:tbilisi', 'თბილისი'),
  entity('pl:yerevan', 'Երևան'),
  entity('pl:cairo', 'القاهرة'),
  entity('pl:syria', 'سوريا'),
  entity('pl:jerusalem', 'ירושלים'),
  entity('pl:delhi', 'दिल्ली'),
  entity('pl:tokyo', '東京'),
  entity('pl:yorku', 'ニューヨーク'),
  entity('per:xi', '习近平'),
  entity('pl:bangkok', 'กรุงเทพ'),
)

const found = (text: string) =>
  tokenisePage(blocksOf(text)).blocks.flatMap((block) =>
    findNames(block, dictionary).map(({ from, to, names }) => {
      const words = text.slice(block.tokens[from]?.start, block.tokens[to - 1]?.end)
      return `${words} → ${names.map(({ entity: id }) => id.slice(id.indexOf(':') + 1)).join()}`
    }),
  )

/** One line a case: the text, and what is found in it. */
const RULES: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  'the longest match': [
    ['the UN General Assembly met', ['UN General Assembly → unga']],
    ['the UN General met', ['UN → un']],
    ['the UN met', ['UN → un']],
    ['New York and York', ['New York → new-york', 'York → york']],
    ['in Georgia', ['Georgia → a-georgia,b-georgia']],
  ],
  'whole words': [
    ['the Damascusite', []],
    ['Damascus-based', ['Damascus → damascus']],
    ['UN–led', ['UN → un']],
    ['“Damascus”', ['Damascus → damascus']],
  ],
  'what stands between the words': [
    ['Vladimir Putin', ['Vladimir Putin → putin']],
    ['Vladimir\u00a0Putin', ['Vladimir\u00a0Putin → putin']],
    ['Vladimir-Putin', ['Vladimir-Putin → putin']],
    ['Vladimir, Putin', []],
    ['Vladimir – Putin', []],
    ['Vladimir. Putin', []],
    ['Bashar al – Assad', ['Bashar al – Assad → assad']],
    ['Bashar al Assad', ['Bashar al Assad → assad']],
    ['St Petersburg', ['St Petersburg → petersburg']],
    ['Washington D.C.', ['Washington D.C. → dc']],
    ['Washington, D.C., is', ['Washington, D.C. → dc']],
  ],
  'lower case matches no capital': [
    ['damascus and new york', []],
    ['the new York plan', ['York → york']],
    ['on eBay and EBAY, no ebay', ['eBay → ebay', 'EBAY → ebay']],
    ['DAMASCUS', ['DAMASCUS → damascus']],
  ],
  'a short word in capitals only in a name or a text that is': [
    ['UFA and', []],
    ['NEW YORK — It rained.', ['NEW YORK → new-york']],
    ['NEW York', ['York → york']],
    ['RAIN IN UFA TODAY', ['UFA → ufa']],
  ],
  'to the letter': [
    ['the UN, the U.N. and the U.N', ['UN → un', 'U.N. → un', 'U.N → un']],
    ['un, Un, uN', []],
    ['what IS is', ['IS → is']],
    ['WHAT IS LOST IN DAMASCUS', ['DAMASCUS → damascus']],
    ['the IŜ and the İS', []],
    ['the West, The West, the WEST, the west', ['the West → west']],
  ],
  'a plain name needs a word for its kind': [
    ['the programme 60 minutes', ['60 minutes → 60']],
    ['a 60 minutes broadcast', ['60 minutes → 60']],
    ['the city 60 minutes away', []],
    ['in 60 minutes', []],
  ],
  'article, possessive and title are outside': [
    ['in the United States', ['United States → us']],
    ['The United States left', ['United States → us']],
    ['in The Hague', ['The Hague → hague']],
    ['Damascus’s streets, Damascus’ streets', ['Damascus → damascus', 'Damascus → damascus']],
    ['at McDonald’s', ['McDonald’s → mcd']],
    ['with President Putin', ['Putin → putin']],
    ['saw King Lear', ['King Lear → king']],
  ],
  'initials, together or apart': [
    ['J. R. R. Tolkien', ['J. R. R. Tolkien → tolkien']],
    ['J.R.R. Tolkien', ['J.R.R. Tolkien → tolkien']],
    ['JRR Tolkien', ['JRR Tolkien → tolkien']],
    ['J. K. Rowling', ['J. K. Rowling → rowling']],
    ['JK Rowling', ['JK Rowling → rowling']],
    ['J. Rowling', []],
  ],
  'the Arabic article': [
    ['Bashar Al-Assad', ['Bashar Al-Assad → assad']],
    ['Bashar el-Assad', ['Bashar el-Assad → assad']],
    ['Abdel Fattah al-Sisi', ['Abdel Fattah al-Sisi → sisi']],
    ['al-Qaeda, Al Qaeda', ['al-Qaeda → qaeda', 'Al Qaeda → qaeda']],
    ['the Al-Nusra Front', ['Al-Nusra Front → nusra']],
  ],
  'diacritics and forms of letters': [
    ['Recep Tayyip Erdogan', ['Recep Tayyip Erdogan → erdogan']],
    ['Sao Paulo, Sa\u0303o Paulo', ['Sao Paulo → sao', 'Sa\u0303o Paulo → sao']],
    ['Lodz', ['Lodz → lodz']],
    ['Ｄａｍａｓｃｕｓ', ['Ｄａｍａｓｃｕｓ → damascus']],
    [
      'Dam\u00adascus and Da\u200bmascus',
      ['Dam\u00adascus → damascus', 'Da\u200bmascus → damascus'],
    ],
  ],
  'the Turkish i': [
    ['Istanbul, İstanbul', ['Istanbul → istanbul', 'İstanbul → istanbul']],
    ['İSTANBUL, ISTANBUL', ['İSTANBUL → istanbul', 'ISTANBUL → istanbul']],
    ['Isparta, ISPARTA', ['Isparta → isparta', 'ISPARTA → isparta']],
  ],
  'other alphabets': [
    ['в Москва сегодня', ['Москва → moscow']],
    ['МОСКВА, москва', ['МОСКВА → moscow']],
    ['στην Αθήνα, ΑΘΗΝΑ', ['Αθήνα → athens', 'ΑΘΗΝΑ → athens']],
    ['ქალაქი თბილისი', ['თბილისი → tbilisi']],
    ['Երևան', ['Երևան → yerevan']],
    ['في القاهرة اليوم', ['القاهرة → cairo']],
    ['في سُورِيَا', ['سُورِيَا → syria']],
    ['في ســوريا', ['ســوريا → syria']],
    ['السوريالية', []],
    ['in ירושלים', ['ירושלים → jerusalem']],
    ['יְרוּשָׁלַיִם', ['יְרוּשָׁלַיִם → jerusalem']],
    ['नई दिल्ली में', ['दिल्ली → delhi']],
  ],
  'no spaces between words': [
    ['私は東京都に', ['東京 → tokyo']],
    ['他说习近平主席', ['习近平 → xi']],
    ['在习近平。', ['习近平 → xi']],
    ['ニューヨーク市', ['ニューヨーク → yorku']],
    ['ﾆｭｰﾖｰｸ', ['ﾆｭｰﾖｰｸ → yorku']],
    ['ที่กรุงเทพมหานคร', ['กรุงเทพ → bangkok']],
    ['习、近、平', []],
  ],
}

describe.each(Object.entries(RULES))('%s', (_rule, cases) => {
  it.each(cases)('%s', (text, expected) => expect(found(text)).toEqual(expected))
})
