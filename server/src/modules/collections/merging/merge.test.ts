import type { FieldDefinition } from '@medelge/fields/definition'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { howMerged } from './how-merged.ts'
import { joinParts, mergeAnswers } from './merge.ts'

const field = (code: string, more: Partial<FieldDefinition>): FieldDefinition =>
  ({ code, words: { zh: code }, type: 'whole-number', ...more }) as FieldDefinition

const fields = [
  field('people', {}),
  field('funds', { type: 'decimal', digits: 2 }),
  field('share', { unit: { zh: '%' } }),
  field('rank', { words: { zh: '全区排名' } }),
  field('kind', { type: 'choice', options: [{ code: 'a', words: { zh: '甲' } }] }),
  field('open', { type: 'yes-no' }),
  field('works', { type: 'line', several: { most: 5 } }),
  field('each', { computed: 'funds' }),
]

const answer = fc.record(
  {
    people: fc.option(fc.integer({ min: 0, max: 1_000_000_000 }), { nil: null }),
    funds: fc.option(
      fc.integer({ min: 0, max: 99_999_999 }).map((cents) => String(cents / 100)),
      { nil: null },
    ),
    share: fc.integer({ min: 0, max: 100 }),
    rank: fc.integer({ min: 1, max: 12 }),
    kind: fc.constantFrom('a', 'b', null),
    open: fc.constantFrom(true, false, null),
    works: fc.array(fc.constantFrom('一', '二'), { maxLength: 5 }),
  },
  { requiredKeys: [] },
)

interface Sheet {
  unit: number
  values: Record<string, unknown>
}
const sheets = fc.array(fc.record({ unit: fc.integer({ min: 0, max: 4 }), values: answer }), {
  maxLength: 30,
})

const merge = (all: readonly Sheet[]) =>
  mergeAnswers(
    fields,
    {},
    all.map(({ values }) => values as Record<string, unknown>),
  )

it('is the sum of what was accepted, whatever the order in which it came', () => {
  fc.assert(
    fc.property(
      sheets.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const merged = merge(all)
        expect(merge(shuffled)).toEqual(merged)
        const given = all.flatMap(({ values }) =>
          values.people == null ? [] : [BigInt(values.people as number)],
        )
        const whole = merged.get('people')
        expect(whole?.answered).toBe(given.length)
        expect(whole?.sum ?? null).toBe(given.length === 0 ? null : String(given.reduce((a, b) => a + b)))
        const cents = all.flatMap(({ values }) => (values.funds == null ? [] : [Number(values.funds)]))
        if (cents.length > 0)
          expect(Number(merged.get('funds')?.sum)).toBeCloseTo(
            cents.reduce((a, b) => a + b),
            2,
          )
      },
    ),
  )
})

it('is the same level by level as all at once: no unit counts twice', () => {
  fc.assert(
    fc.property(sheets, (all) => {
      const parts = [0, 1, 2, 3, 4].map((unit) => merge(all.filter((one) => one.unit === unit)))
      expect(joinParts(parts)).toEqual(merge(all))
    }),
  )
})

it('loses exactly what a reopened answer gave', () => {
  fc.assert(
    fc.property(
      sheets.filter((all) => all.length > 0),
      fc.nat(),
      (all, nth) => {
        const place = nth % all.length
        const rest = all.filter((_, position) => position !== place)
        const reopened = merge(all.slice(place, place + 1))
        expect(joinParts([merge(rest), reopened])).toEqual(merge(all))
      },
    ),
  )
})

it('adds no shares and no ranks, and nothing computed unless that is said', () => {
  expect(fields.map((one) => howMerged(one))).toEqual([
    ...['sum', 'sum', 'apart', 'apart', 'count', 'count', 'list', 'apart'],
  ])
  expect(howMerged(field('sum', { computed: 'people' }), 'sum')).toBe('sum')
  expect(howMerged(field('share', { unit: { zh: '%' } }), 'sum')).toBe('apart')
})

it('says nothing of what nobody answered, and zero of what everybody answered with zero', () => {
  expect(mergeAnswers(fields, {}, [{}, { people: null }]).get('people')).toMatchObject({
    answered: 0,
    sum: null,
  })
  expect(mergeAnswers(fields, {}, [{ people: 0 }]).get('people')).toMatchObject({ answered: 1, sum: '0' })
})
