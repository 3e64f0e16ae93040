import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

interface Word {
  word: string
  second: string[]
  mayStand: string[]
}

const several = (cell = '') => cell.split('、').filter(Boolean)

/** The table of docs/vocabulary.md: | word | thing | in code | not | may stand in |. */
const words: Word[] = read('docs/vocabulary.md')
  .split('\n')
  .filter((line) => /^\| [^\x20-\x7e]/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, word = '', , , second, mayStand]) => ({
    word,
    second: several(second),
    mayStand: several(mayStand),
  }))

/** Second words that stand in a text, outside the phrases where they are another word. */
function secondWordsIn(text: string): string[] {
  return words.flatMap(({ word, second, mayStand }) => {
    const rest = mayStand.reduce((left, phrase) => left.replaceAll(phrase, ''), text)
    return second.filter((one) => rest.includes(one)).map((one) => `${one}（用“${word}”）`)
  })
}

const textsOf = (value: unknown, path: string): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path} ${key}`))

const json = ['server/locales/zh-CN/', 'workbench/src/locales/zh-CN/'].flatMap((folder) =>
  readdirSync(new URL(folder, root)).map((name) => `${folder}${name}`),
)
const code = ['libs', 'server/src'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|\/)locales\/zh-CN[\w.-]*\.ts$/.test(name) && !name.includes('node_modules'))
    .map((name) => `${folder}/${name}`),
)

// What an import understands is everything that people write; only what it says itself is bound.
const texts: [string, string][] = [
  ...json.flatMap((file) => textsOf(JSON.parse(read(file)), file)),
  ...[...code, 'README.zh-CN.md'].flatMap((file) =>
    read(file)
      .split('\n')
      .map((line, index): [string, string] => [`${file}:${index + 1}`, line]),
  ),
].filter(([path]) => !path.endsWith('.also'))

test('every thing has one Chinese word', () => {
  expect(words.length).toBeGreaterThan(15)
  expect(code.length).toBeGreaterThan(3)
  expect(texts.length).toBeGreaterThan(1000)
  const found = texts.flatMap(([path, text]) => secondWordsIn(text).map((word) => `${path}: ${word}`))
  expect(found).toEqual([])
})

test('the table itself has no word twice, and none that is both first and second', () => {
  const firsts = words.map(({ word }) => word)
  const seconds = words.flatMap(({ second }) => second)
  expect(new Set(firsts).size).toBe(firsts.length)
  expect(seconds.filter((word, index) => firsts.includes(word) || seconds.indexOf(word) !== index)).toEqual(
    [],
  )
})

test('a second word inside an allowed phrase is no second word', () => {
  expect(secondWordsIn('须换用经审核的底图')).toEqual([])
  expect(secondWordsIn('经审核的底图和待审核记录')).toEqual(['审核（用“核对”）'])
})
