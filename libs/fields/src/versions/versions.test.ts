import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyGiven } from '../any-given.fixture.ts'
import { keptSchema } from '../checks/schema.ts'
import type { FieldDefinition, FormDefinition } from '../definition/definition.ts'
import { fieldSetOf } from '../definition/field-set.ts'
import type { Field } from '../field.ts'
import { fieldsOf } from '../field.ts'
import { isEmpty } from '../values/values.ts'
import { wholeOf } from '../values/whole.ts'
import { anyVersions } from './any-versions.fixture.ts'
import { readOld } from './read-old.ts'
import { versionProblems } from './version-problems.ts'

const ajv = new Ajv({ strict: false })
addFormats.default(ajv)

/** Those versions that are let in, one after the other, numbered anew. */
function letIn(versions: readonly FormDefinition[]): FormDefinition[] {
  const chain: FormDefinition[] = []
  for (const written of versions) {
    const before = chain.at(-1)
    const next = { ...written, version: chain.length + 1 }
    if (!before || versionProblems(before, next).length === 0) chain.push(next)
  }
  return chain
}

const fitting = (field: Field, value: unknown) => ajv.validate(keptSchema(field), value)

describe('an old record', () => {
  it('is read under every later version that was let in, and nothing of it is lost', () => {
    let read = 0
    const records = anyVersions
      .map(letIn)
      .chain((chain) => fc.tuple(fc.constant(chain), anyGiven(fieldSetOf(chain[0] as FormDefinition))))
    fc.assert(
      fc.property(records, ([chain, given]) => {
        const first = wholeOf(fieldSetOf(chain[0] as FormDefinition), given) as Record<string, unknown>
        const { values, left } = readOld(chain, 1, first)
        const newest = fieldSetOf(chain.at(-1) as FormDefinition)
        for (const [name, field] of fieldsOf(newest))
          expect([name, values[name], fitting(field, values[name])]).toEqual([name, values[name], true])
        const filled = (of: object) => Object.values(of).filter((value) => !isEmpty(value)).length
        expect(filled(values) + left.length).toBe(filled(first))
        for (const { field, definition, value } of left)
          expect(fitting(fieldSetOf(definition)[field.code] as Field, value)).toBe(true)
        read += chain.length - 1
      }),
      { numRuns: 150 },
    )
    // The chains are not all refused.
    expect(read).toBeGreaterThan(100)
  })

  it('reads the same at once as version by version', () => {
    const records = anyVersions
      .map(letIn)
      .chain((chain) => fc.tuple(fc.constant(chain), anyGiven(fieldSetOf(chain[0] as FormDefinition))))
    fc.assert(
      fc.property(records, ([chain, given]) => {
        const first = wholeOf(fieldSetOf(chain[0] as FormDefinition), given) as Record<string, unknown>
        const half = chain.slice(0, Math.ceil(chain.length / 2))
        const halfway = readOld(half, 1, first)
        const whole = readOld(chain, half.length, halfway.values)
        expect(readOld(chain, 1, first)).toEqual({
          values: whole.values,
          left: [...halfway.left, ...whole.left],
        })
      }),
      { numRuns: 50 },
    )
  })

  it('needs every version in between', () => {
    const form = { code: 'form', version: 1, words: { zh: '表' }, fields: [] }
    expect(() => readOld([form, { ...form, version: 3 }], 1, {})).toThrow('no version 2')
    expect(() => readOld([form], 2, {})).toThrow('no version 2')
  })
})

describe('a new version', () => {
  const words = { zh: '名称' }
  const option = (code: string, was?: string[]) => ({ code, words, ...(was && { was }) })
  const of = (version: number, ...fields: FieldDefinition[]): FormDefinition => ({
    code: 'form',
    version,
    words,
    fields,
  })
  const line: FieldDefinition = { code: 'name', words, type: 'line' }
  const kind: FieldDefinition = { code: 'kind', words, type: 'choice', options: [option('a'), option('b')] }
  const rows: FieldDefinition = {
    code: 'rooms',
    words,
    type: 'rows',
    several: { most: 3 },
    cells: [{ ...line, code: 'title', type: 'line' }],
  }
  const told = (before: FieldDefinition[], ...after: FieldDefinition[]) =>
    versionProblems(of(1, ...before), of(2, ...after)).map(({ problem, about }) => `${problem} ${about}`)

  it.each<[string, FieldDefinition[], FieldDefinition[], string[]]>([
    ['takes a field out', [line, kind], [kind], []],
    ['narrows a type', [{ ...line, type: 'text' }], [line], ['type-changed name']],
    ['makes one of several', [{ ...kind, several: { most: 2 } }], [kind], ['type-changed kind']],
    ['drops an option', [kind], [{ ...kind, options: [option('a')] }], ['option-gone kind.b']],
    ['merges options', [kind], [{ ...kind, options: [option('c', ['a', 'b'])] }], []],
    [
      'names another kind of record',
      [{ ...line, type: 'record', of: 'base', id: 'uuid' }],
      [{ ...line, type: 'record', of: 'team', id: 'uuid' }],
      ['type-changed name'],
    ],
    ['renames what was never there', [line], [line, { ...kind, was: 'sort' }], ['was-names-nothing kind']],
    [
      'renames what is still there',
      [line],
      [line, { ...line, code: 'title', was: 'name' }],
      ['was-taken title'],
    ],
    [
      'exchanges two names',
      [line, { ...line, code: 'title' }],
      [
        { ...line, was: 'title' },
        { ...line, code: 'title', was: 'name' },
      ],
      ['was-ambiguous name', 'was-ambiguous title'],
    ],
    [
      'drops a cell',
      [rows],
      [{ ...rows, cells: [{ code: 'size', words, type: 'line' }] }],
      ['cell-gone rooms.title'],
    ],
    ['tells rows apart that were not', [rows], [{ ...rows, distinct: 'title' }], ['distinct-changed rooms']],
  ])('that %s: %j', (_, before, after, problems) => {
    expect(told(before, ...after)).toEqual(problems)
  })

  it('is the next one of the same form', () => {
    expect(versionProblems(of(1, line), of(3, line))).toEqual([
      { problem: 'version-not-next', at: 'version', about: 2 },
    ])
    expect(versionProblems(of(1, line), { ...of(2, line), code: 'other' })).toEqual([
      { problem: 'another-form', at: 'code', about: 'form' },
    ])
  })
})
