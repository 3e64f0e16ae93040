import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spansOf } from '../days/spans.ts'
import { endDays } from './end-days.ts'

const dayAt = (nth: number) => new Date(Date.UTC(2021, 0, 1 + nth)).toISOString().slice(0, 10)
const facts = { name: '同一个', organizationId: 1, areaId: null, definition: 1, values: {} }
const begun = fc.record({
  stays: fc.integer({ min: 0, max: 30 }),
  ends: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 }),
})

it('counts what was the same from the start once on every day since the first of it began', () => {
  fc.assert(
    fc.property(begun, ({ stays, ends }) => {
      const records = ends.map((since, nth) => ({ id: `r${nth}`, since: dayAt(since) }))
      const days = endDays({ since: dayAt(stays) }, records, null)
      const spans = [
        ...spansOf(dayAt(stays), facts, []),
        ...records.flatMap(({ id, since }) =>
          spansOf(since, facts, [{ day: days.get(id) ?? '', facts: null }]),
        ),
      ]
      for (let nth = 0; nth < 40; nth += 1) {
        const standing = spans.filter(
          ({ since, until }) => since <= dayAt(nth) && (until === null || until > dayAt(nth)),
        )
        expect(standing.length).toBe(nth >= Math.min(stays, ...ends) ? 1 : 0)
      }
    }),
  )
})

it('ends all on the day that is named', () => {
  const ends = [
    { id: 'a', since: '2019-01-01' },
    { id: 'b', since: '2021-01-01' },
  ]
  expect([...endDays({ since: '2020-01-01' }, ends, '2021-06-01').values()]).toEqual([
    '2021-06-01',
    '2021-06-01',
  ])
})
