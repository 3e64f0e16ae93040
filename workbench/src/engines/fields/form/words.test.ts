import { readdirSync, readFileSync } from 'node:fs'
import { FORM_PROBLEMS } from '@medelge/fields/definition'
import { describe, expect, it } from 'vitest'

type Words = { readonly [key: string]: string | Words }
const read = (language: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../locales/${language}/forms.inside.json`, import.meta.url), 'utf8'),
  ) as Record<string, Words>
const fields = new URL('../../../../../libs/fields/src/', import.meta.url)
const sources = readdirSync(fields, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, fields), 'utf8') }))

/** The keys of problems that the sources of some folders tell. */
const told = (folders: RegExp) =>
  sources
    .filter(({ name }) => folders.test(name))
    .flatMap(({ text }) =>
      [...text.matchAll(/(?:tell|below|ExpressionError)\(\s*'([a-z-]+)'|problem: '([a-z-]+)'/g)].map(
        ([, one, other]) => one ?? other ?? '',
      ),
    )
const types = [
  ...new Set(
    [
      ...(sources.find(({ name }) => name === 'field-types.ts')?.text ?? '').matchAll(
        /readonly type: '([a-z-]+)'/g,
      ),
    ].map(([, type = '']) => type),
  ),
]

describe.each(['zh-CN', 'en'])('in %s', (language) => {
  const words = read(language)

  it('every problem of a form has its sentence, and every type its name and its shape', () => {
    expect(FORM_PROBLEMS.length).toBeGreaterThan(15)
    expect(types.length).toBeGreaterThan(15)
    const shapeless = new Set(['not-of-type'])
    expect(FORM_PROBLEMS.filter((key) => !shapeless.has(key) && !words.problem?.[key])).toEqual([])
    expect(types.filter((type) => !words.wrong?.[type] || !words.type?.[type])).toEqual([])
  })

  it('every problem of a definition, its expressions and its versions has its sentence', () => {
    const ofForms: ReadonlySet<string> = new Set(FORM_PROBLEMS)
    const keys = new Set([
      ...told(/^definition\/(shape|definition-sense)/),
      ...told(/^expressions\//),
      ...told(/^versions\//),
    ])
    expect(keys.size).toBeGreaterThan(30)
    const missing = [...keys].filter((key) => !words.definition?.[key])
    expect(missing.filter((key) => !ofForms.has(key))).toEqual([])
  })
})
