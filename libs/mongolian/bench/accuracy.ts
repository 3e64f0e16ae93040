import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { everydayWord } from '../src/cyrillic/everyday.ts'
import * as mongolian from '../src/index.ts'
import { cleanRows, type LexiconRow, loadLexicon } from '../src/lexicon/index.ts'
import { readRows } from '../src/lexicon/read-rows.ts'

/**
 * How often the candidates hold the spelling of a word list: `npm run accuracy -- <list>`, where the list is what
 * `mongolian-pack-words` reads. The costs of the rules were counted on the words whose SHA-256 begins with an even byte; the
 * figures are of every sixth word of the others.
 */
const [, , source] = process.argv
if (source === undefined) {
  console.error('accuracy <list.json | list.tsv | bundle.js>')
  process.exit(2)
}

const isCounted = (word: string) => (createHash('sha256').update(word).digest()[0] ?? 0) % 2 === 0
const words = cleanRows(readRows(readFileSync(source, 'utf8'))).rows.filter(
  ({ cyrillic, traditional }) =>
    /^[а-яёөү]+$/.test(cyrillic) && /^(?:[\u1820-\u1842]|\u180e)+$/.test(traditional),
)
const counted = words.filter((row) => isCounted(row.cyrillic))
const heldOut = words
  .filter((row) => !isCounted(row.cyrillic))
  .filter((_, index) => index % 6 === 0)
  .filter((row) => everydayWord(row.cyrillic).length === 0)

interface Ranked {
  readonly text: string
  readonly confidence: number
}

function report(name: string, right: (row: LexiconRow) => string, read: (row: LexiconRow) => Ranked[]): void {
  let first = 0
  let five = 0
  let confidence = 0
  for (const row of heldOut) {
    const found = read(row)
    const at = found.findIndex(({ text }) => mongolian.exactKey(text) === right(row))
    if (at === 0) first++
    if (at >= 0) five++
    confidence += found[0]?.confidence ?? 0
  }
  const percent = (count: number) => `${((count / heldOut.length) * 100).toFixed(1)} %`
  const mean = (confidence / heldOut.length).toFixed(2)
  console.log(`${name}: first ${percent(first)}, among five ${percent(five)}, mean confidence ${mean}`)
}

console.log(`${words.length} words, ${counted.length} counted, ${heldOut.length} measured`)
const lexicon = loadLexicon(counted)
const traditional = (row: LexiconRow) => mongolian.exactKey(row.traditional)
report('Cyrillic → traditional, rules alone', traditional, (row) => mongolian.fromCyrillic(row.cyrillic))
report('Cyrillic → traditional, other half as list', traditional, (row) =>
  mongolian.fromCyrillic(row.cyrillic, { lexicon }),
)
report(
  'traditional → Cyrillic, rules alone',
  (row) => row.cyrillic,
  (row) => mongolian.cyrillicCandidates(row.traditional),
)
const whole = words.filter(
  (row) =>
    mongolian.exactKey(mongolian.fromMenksoft(mongolian.toMenksoft(row.traditional))) === traditional(row),
)
console.log(`traditional → Menksoft → traditional: ${((whole.length / words.length) * 100).toFixed(2)} %`)
