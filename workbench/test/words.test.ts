import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const locales = new URL('../src/locales/', import.meta.url).pathname
// What fields and columns are called stands with the server, for tables, files and screens alike.
const shared = new URL('../../server/locales/', import.meta.url).pathname
const told = ['fields.json', 'columns.json']
const read = (locale: string, file: string) =>
  JSON.parse(readFileSync(join(told.includes(file) ? shared : locales, locale, file), 'utf8')) as object

const keysOf = (words: object, prefix = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? keysOf(value, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  )
const placesOf = (text: unknown) =>
  [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
const at = (words: object, key: string) =>
  (words as Record<string, unknown>)[key] ??
  key.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], words)

const files = [...readdirSync(join(locales, 'zh-CN')), ...told]

/** All words of a noun: those that come with the page, and those inside. */
const wordsOf = (noun: string): object =>
  files
    .filter((file) => file === `${noun}.json` || file === `${noun}.inside.json`)
    .reduce((words, file) => merged(words, read('zh-CN', file)), {})
const merged = (one: object, other: object): object => {
  const all: Record<string, unknown> = { ...one }
  for (const [key, value] of Object.entries(other)) {
    const before = all[key]
    all[key] = before && typeof before === 'object' ? merged(before, value as object) : value
  }
  return all
}

test.each(files)('%s says the same things in both languages', (file) => {
  const [chinese, english] = [read('zh-CN', file), read('en', file)]
  const keys = keysOf(chinese)
  expect(keys.length).toBeGreaterThan(0)
  // Plural forms differ by language; the word they belong to must not.
  const plain = (list: string[]) => new Set(list.map((key) => key.replace(/_(one|other)$/, '')))
  expect(plain(keysOf(english))).toEqual(plain(keys))
  for (const key of keys) {
    if (at(english, key) !== undefined)
      expect([key, placesOf(at(english, key))]).toEqual([key, placesOf(at(chinese, key))])
  }
})

test('Mongolian, where most words are missing, has no word that Chinese has not, and none without Mongolian letters', () => {
  const unfinished = readdirSync(join(locales, 'mn-Mong'))
  expect(unfinished.length).toBeGreaterThan(0)
  for (const file of unfinished) {
    const [chinese, mongolian] = [read('zh-CN', file), read('mn-Mong', file)]
    for (const key of keysOf(mongolian)) {
      expect([file, key, at(chinese, key)]).toEqual([file, key, expect.any(String)])
      expect([key, placesOf(at(mongolian, key))]).toEqual([key, placesOf(at(chinese, key))])
      expect(at(mongolian, key)).toMatch(/\p{Script=Mongolian}/u)
    }
  }
})

const sources = readdirSync(new URL('../src/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8') }))

// Hooks of words that come with what says them: `export const useTeamWords = insideWords('teams', words)`.
const inside = new Map(
  sources.flatMap(({ text }) =>
    [...text.matchAll(/const (use\w+) = insideWords\('(\w+)'/g)].map(([, hook = '', noun = '']) => [
      hook,
      noun,
    ]),
  ) as [string, string][],
)

test('words inside a noun have a hook that brings them, and are asked for by it alone', () => {
  const nouns = files.flatMap((file) => /^(\w+)\.inside\.json$/.exec(file)?.[1] ?? [])
  expect([...inside.values()].sort()).toEqual(nouns.sort())
  const around = new RegExp(`useTranslation\\('(${nouns.join('|')})'\\)`)
  expect(sources.filter(({ text }) => around.test(text)).map(({ name }) => name)).toEqual([])
})

test('every word a screen asks for by name is written down', () => {
  const missing: string[] = []
  let asked = 0
  for (const { name, text } of sources) {
    const spaces = [...text.matchAll(/useTranslation\('([\w-]+)'\)|(use\w+Words)\(\)/g)].flatMap(
      ([, space, hook = '']) => space ?? inside.get(hook) ?? [],
    )
    if (new Set(spaces).size !== 1) continue
    const words = wordsOf(spaces[0] ?? '')
    for (const [, key = ''] of text.matchAll(/\bt\('([\w.-]+)'/g)) {
      asked += 1
      if (at(words, key) === undefined && !text.includes('ns: name')) missing.push(`${name}: ${key}`)
    }
  }
  expect(asked).toBeGreaterThan(100)
  expect(missing).toEqual([])
})

test('no screen holds Chinese of its own', () => {
  const spoken = sources.filter(({ text }) =>
    text.split('\n').some((line) => /\p{Script=Han}/u.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line)),
  )
  // How the language groups numbers and separates lists, and the words of the official form, which are data.
  const allowed = new Set([
    'kit/format.ts',
    'people/people-columns.tsx',
    'engines/fields/field-input.tsx',
    'appraisals/begin/next-year.ts',
    'appraisals/change/feed.ts',
    'appraisals/change/indicator-rows.ts',
    'figures/map/map-part.tsx',
  ])
  expect(spoken.map(({ name }) => name).filter((name) => !allowed.has(name))).toEqual([])
})
