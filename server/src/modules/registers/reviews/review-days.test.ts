import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundOf, roundsToOpen } from './review-days.ts'

const spring = { opens: '03-01', due: '05-31' }
const winter = { opens: '11-15', due: '01-31' }
const years = (review: typeof spring, setOn: string, last: number | null, today: string) =>
  roundsToOpen(review, { setOn, last, today }).map(({ year }) => year)

it('is due in the year after where its last day comes before its first', () => {
  expect(roundOf(spring, 2022)).toEqual({ year: 2022, opens: '2022-03-01', due: '2022-05-31' })
  expect(roundOf(winter, 2021)).toEqual({ year: 2021, opens: '2021-11-15', due: '2022-01-31' })
})

it('opens on its day, at once where it runs already, and not once it is over', () => {
  expect(years(spring, '2022-01-20', null, '2022-02-28')).toEqual([])
  expect(years(spring, '2022-01-20', null, '2022-03-01')).toEqual([2022])
  expect(years(spring, '2022-04-10', null, '2022-04-10')).toEqual([2022])
  expect(years(spring, '2022-06-01', null, '2022-12-31')).toEqual([])
  expect(years(winter, '2022-01-20', null, '2022-01-20')).toEqual([2021])
})

it('opens late what a platform that was off has missed', () => {
  expect(years(spring, '2020-01-20', 2020, '2022-07-01')).toEqual([2021, 2022])
  expect(years(spring, '2020-01-20', 2022, '2022-07-01')).toEqual([])
})

const day = fc
  .integer({ min: 0, max: 3650 })
  .map((nth) => new Date(Date.UTC(2018, 0, 1 + nth)).toISOString().slice(0, 10))
const ofYear = fc.constantFrom('01-02', '03-01', '05-31', '06-30', '11-15', '12-31')

it('opens the same rounds however often and whenever it is looked', () => {
  fc.assert(
    fc.property(
      ofYear,
      ofYear,
      day,
      fc.array(day, { maxLength: 20 }),
      day,
      (opens, due, setOn, looks, end) => {
        fc.pre(opens !== due && setOn <= end)
        const review = { opens, due }
        const opened: number[] = []
        for (const today of [...looks.filter((one) => one >= setOn && one <= end).sort(), end])
          opened.push(...years(review, setOn, opened.at(-1) ?? null, today))
        expect(opened).toEqual(years(review, setOn, null, end))
        expect(new Set(opened).size).toBe(opened.length)
      },
    ),
  )
})
