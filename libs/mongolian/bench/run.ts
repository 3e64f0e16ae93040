import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import * as mongolian from '../src/index.ts'
import { loadLexicon, packLexicon } from '../src/lexicon/index.ts'
import { measure, type Row, table } from './measure.ts'
import { makeText, naturalText } from './texts.ts'

const mongolCode = createRequire(import.meta.url)('mongol-code') as typeof import('mongol-code')
const ROUNDS = 21

function nanoseconds(ms: number, units: number): string {
  return `${((ms * 1e6) / units).toFixed(1)} ns/unit`
}

function against(job: string, units: number, ours: () => unknown, theirs: () => unknown): Row {
  const [own = 0, other = 0] = measure([ours, theirs], ROUNDS)
  return {
    job,
    ours: nanoseconds(own, units),
    theirs: nanoseconds(other, units),
    ratio: `${(other / own).toFixed(1)} ×`,
  }
}

function alone(job: string, count: number, unit: string, run: () => unknown): Row {
  const [time = 0] = measure([run], ROUNDS)
  return { job, ours: `${((time * 1e3) / count).toFixed(2)} µs/${unit}`, theirs: '–', ratio: '–' }
}

/** Twice the text must take about twice the time: the measured factor for eight times the text, divided by eight. */
function growth(job: string, run: (text: string) => unknown, make = naturalText): Row {
  const short = make(20_000)
  const long = make(160_000)
  const [a = 1, b = 0] = measure([() => run(short), () => run(long)], ROUNDS)
  return { job: `${job}: time of 8 × the text ÷ 8`, ours: (b / a / 8).toFixed(2), theirs: '–', ratio: '–' }
}

const chain = (length: number) => `ᠨᠣᠮ${'\u180eᠤᠨ'.repeat(length / 3)}`

const rows: Row[] = []
for (const [name, text] of [
  ['generated words', makeText(20_000, '\u180e')],
  ['natural text', naturalText(160_000)],
] as const) {
  const glyphs = mongolCode.convertUnicodeToMenksoft(text)
  const same =
    mongolian.toMenksoft(text) === glyphs &&
    mongolian.fromMenksoft(glyphs) === mongolCode.convertMenksoftToUnicode(glyphs)
  console.log(`${name}: ${text.length} units, results ${same ? 'equal' : 'DIFFERENT'}`)
  if (!same) process.exitCode = 1
  const { length } = text
  rows.push(
    against(
      `${name} to Menksoft`,
      length,
      () => mongolian.toMenksoft(text),
      () => mongolCode.convertUnicodeToMenksoft(text),
    ),
    against(
      `${name} from Menksoft`,
      glyphs.length,
      () => mongolian.fromMenksoft(glyphs),
      () => mongolCode.convertMenksoftToUnicode(glyphs),
    ),
  )
}

const legacy = makeText(20_000, '\u202f')
const words = legacy.split(' ').slice(0, 2000)
rows.push(
  alone('normalize (old connectors)', legacy.length, 'unit', () => mongolian.normalize(legacy)),
  alone('exactKey', legacy.length, 'unit', () => mongolian.exactKey(legacy)),
  alone('foldedKey, level 3', legacy.length, 'unit', () => mongolian.foldedKey(legacy)),
  alone('diagnose', legacy.length, 'unit', () => mongolian.diagnose(legacy)),
  alone('romanize, VPMC', legacy.length, 'unit', () => mongolian.romanize(legacy, { scheme: 'vpmc' })),
  alone('splitSuffixes', words.length, 'word', () => words.map((word) => mongolian.splitSuffixes(word))),
  alone('toCyrillic', words.length, 'word', () => mongolian.toCyrillic(words.join(' '))),
)

/** A list as large as those in use, made of generated words. */
const list = makeText(60_000, ' ').replace(/[᠂]/g, '').split(' ')
const spelled = [...new Set(list)].slice(0, 28_000).map((traditional) => ({
  traditional,
  cyrillic: mongolian.deromanize(
    mongolian
      .romanize(traditional, { scheme: 'vpmc' })
      .replace(/[qk]/g, 'kh')
      .replace(/[γ]/g, 'g')
      .replace(/č/g, 'ch')
      .replace(/š/g, 'sh')
      .replace(/ǰ/g, 'j'),
    { scheme: 'mns' },
  ),
}))
const packed = packLexicon(spelled)
const lexicon = loadLexicon(packed)
console.log(`list: ${lexicon.size} words, ${packed.length} bytes packed`)
const keys = spelled
  .slice(0, 400)
  .flatMap(({ cyrillic }) => [1, 2, 3, 4].map((length) => cyrillic.slice(0, length)))
rows.push(
  alone('look up a prefix in the list', keys.length, 'key', () => keys.map((key) => lexicon.prefix(key, 9))),
  alone('candidates, with the list', keys.length, 'key', () =>
    keys.map((key) => mongolian.candidates(key, { lexicon })),
  ),
  alone('candidates, rules alone', keys.length, 'key', () => keys.map((key) => mongolian.candidates(key))),
  growth('toMenksoft', mongolian.toMenksoft),
  growth('normalize', mongolian.normalize),
  growth('diagnose', mongolian.diagnose),
  growth('toCyrillic', mongolian.toCyrillic),
  growth('toCyrillic, one chain of suffixes', mongolian.toCyrillic, chain),
  growth('splitSuffixes, one chain of suffixes', mongolian.splitSuffixes, chain),
)

const result = [
  '# Measured',
  '',
  'Written by `npm run bench -w @medelge/mongolian`. Ours and theirs run turn by turn in one process; the least times of 21 rounds; only',
  'the ratios mean something on another machine. The other is npm `mongol-code` 1.0.0, the only package found that converts',
  'Menksoft text; both gave equal results on these texts.',
  '',
  `Node ${process.versions.node}, ${arch()}, ${cpus().length} cores.`,
  '',
  table(rows),
  '',
].join('\n')
console.log(result)
writeFileSync(fileURLToPath(new URL('RESULTS.md', import.meta.url)), result)
