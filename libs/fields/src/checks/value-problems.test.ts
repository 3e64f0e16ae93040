import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyGiven } from '../any-given.fixture.ts'
import { type Field, fieldsOf } from '../field.ts'
import { wholeOf } from '../values/whole.ts'
import { everyKnown, everyType } from './every-type.fixture.ts'
import { givenSchema, keptSchema } from './schema.ts'
import { valueProblems } from './value-problems.ts'

const ajv = new Ajv({ strict: false })
addFormats.default(ajv)
const checks = fieldsOf(everyType).map(([name, field]) => ({
  name,
  field: field as Field,
  given: ajv.compile(givenSchema(field)),
  kept: ajv.compile(keptSchema(field)),
}))

const told = (field: Field, value: unknown, before?: unknown) =>
  valueProblems(field, value, before).map(({ problem, limit, position, cell }) =>
    [problem, limit, position, cell].filter((part) => part !== undefined).join(' '),
  )

describe('a value', () => {
  it('that people can fill in has nothing against it, is of the shape asked for, and is kept in the shape answered', () => {
    fc.assert(
      fc.property(anyGiven(everyType, everyKnown), (given) => {
        const whole = wholeOf(everyType, given) as Record<string, unknown>
        for (const { name, field, given: fits, kept } of checks) {
          const value = (given as Record<string, unknown>)[name]
          expect([name, told(field, value)]).toEqual([name, []])
          expect([name, fits(value), fits.errors]).toEqual([name, true, null])
          if (field.type !== 'evidence') expect([name, kept(whole[name])]).toEqual([name, true])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('with nothing against it is of the shape asked for, whatever it is', () => {
    const odd = fc.constantFrom(
      0,
      -1,
      1.5,
      2 ** 60,
      '',
      ' ',
      'x',
      '2021-02-30',
      '2021-13',
      '24:00',
      '1e3',
      '-0',
      '12.345',
    )
    const rows = fc.array(fc.record({ name: odd, floor: odd, cost: odd, open: odd, since: odd }), {
      maxLength: 2,
    })
    const pairs = fc.record({ from: odd, to: fc.option(odd) })
    const any = fc.oneof(
      odd,
      fc.anything({ maxDepth: 2 }),
      rows,
      pairs,
      fc.array(odd),
      fc.record({ zh: odd }),
    )
    fc.assert(
      fc.property(any, (value) => {
        for (const { name, field, given } of checks)
          if (value !== undefined && told(field, value).length === 0)
            expect([name, given(value), value]).toEqual([name, true, value])
      }),
      { numRuns: 400 },
    )
  })
})

describe('against a value', () => {
  it.each<[keyof typeof everyType, unknown, string[]]>([
    ['name', undefined, ['missing']],
    ['name', '   ', ['missing']],
    ['name', '名'.repeat(61), ['too-long 60']],
    ['title', { zh: '', mn: 'ᠮᠡᠳᠡᠯᠭᠡ' }, ['missing']],
    ['title', { zh: '知识' }, ['not-of-type']],
    ['level', 'moon', ['not-an-option']],
    ['level', 'county', ['retired-option']],
    ['topics', ['fire', 'fire'], ['listed-twice']],
    ['topics', ['fire', 'moon'], ['not-an-option 1']],
    ['free', 'yes', ['not-of-type']],
    ['members', -1, ['too-small 0']],
    ['members', 1_000_001, ['too-large 1000000']],
    ['members', null, []],
    ['visits', null, ['not-of-type']],
    ['floor', '12.345', ['too-many-places 2']],
    ['floor', '12.50', ['not-of-type']],
    ['floor', '1000000.01', ['too-large 1000000']],
    ['granted', 0.5, ['not-of-type']],
    ['founded', '2021-02-29', ['not-of-type']],
    ['founded', '2020-02-29', []],
    ['agreed', { from: '2021-01-01', to: null }, ['not-of-type']],
    ['term', { from: '2021-01-01', to: null }, []],
    ['rooms', [{ name: '展厅', floor: null, cost: null, open: null, since: null }], []],
    [
      'rooms',
      [{ name: '', floor: '1.234', cost: null, open: null, since: null }],
      ['missing 0 name', 'too-many-places 2 0 floor'],
    ],
    [
      'rooms',
      [{ name: '展厅' }],
      ['not-of-type 0 floor', 'not-of-type 0 cost', 'not-of-type 0 open', 'not-of-type 0 since'],
    ],
    ['ages', [{ group: 'youth', heads: 3 }], ['retired-option 0 group']],
    ['photos', ['x'], ['not-of-type 0']],
  ])('%s %j: %j', (name, value, problems) => {
    expect(told(everyType[name], value)).toEqual(problems)
  })

  it('a retired option stays where it was, and only there', () => {
    expect(told(everyType.level, 'county', 'county')).toEqual([])
    expect(told(everyType.level, 'county', 'region')).toEqual(['retired-option'])
    const had = [{ group: 'youth', heads: 3 }]
    expect(told(everyType.ages, [{ group: 'youth', heads: 4 }], had)).toEqual([])
  })
})
