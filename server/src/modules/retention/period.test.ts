import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOf } from '#platform/clock'
import { cutOff, dayAfter, nextNight } from './night.ts'
import { choose, firstNight, inForce, type Setting } from './period.ts'

const usual = (period: number): Setting => ({ period, before: null, fromDay: null })
const moments = fc.date({ min: new Date('2021-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })

it.each([
  ['2021-09-18', 7, 'day', '2021-09-10T16:00:00.000Z'],
  ['2021-03-31', 1, 'month', '2021-02-27T16:00:00.000Z'],
  ['2024-02-29', 12, 'month', '2023-02-27T16:00:00.000Z'],
  ['2021-01-15', 36, 'month', '2018-01-14T16:00:00.000Z'],
] as const)('cuts off on %s what is older than %i %ss', (day, period, unit, at) => {
  expect(cutOff(day, period, unit).toISOString()).toBe(at)
})

it('counts nights on the clock of the region', () => {
  // 01:00, 03:46 and 03:47 of 19 September there.
  expect(nextNight(new Date('2021-09-18T17:00:00Z'))).toBe('2021-09-19')
  expect(nextNight(new Date('2021-09-18T19:46:00Z'))).toBe('2021-09-19')
  expect(nextNight(new Date('2021-09-18T19:47:00Z'))).toBe('2021-09-20')
})

it('never lets a shorter time hold on the day it was chosen, and a longer one always', () => {
  fc.assert(
    fc.property(moments, fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }), (now, choices) => {
      let setting = usual(180)
      for (const period of choices) {
        const held = inForce(setting, dayOf(now))
        setting = choose(setting, period, now)
        expect(inForce(setting, dayOf(now))).toBe(Math.max(held, period))
        expect(inForce(setting, dayAfter(dayOf(now)))).toBe(period)
        expect(inForce(setting, firstNight(setting, now))).toBe(period)
        expect(firstNight(setting, now) >= nextNight(now)).toBe(true)
      }
    }),
  )
})

it('comes back to where it was when what was chosen is taken back', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 179 }), (now, shorter) => {
      expect(choose(choose(usual(180), shorter, now), 180, now)).toEqual(usual(180))
    }),
  )
})
