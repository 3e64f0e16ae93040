import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedDays, type Place, placesAfter } from './move.ts'

const dayOf = (position: number) => new Date(Date.UTC(2021, 0, 1 + position)).toISOString().slice(0, 10)
const founded: Place[] = [{ parent: 1, since: dayOf(0), until: null }]
const moves = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(40)), { maxLength: 6 })

/** The parent of each day, by the plain rule: a later said move holds from its day on. */
const dayByDay = (said: readonly (readonly [number, number])[]) =>
  Array.from({ length: 42 }, (_, day) => said.findLast(([, since]) => since <= day)?.[0] ?? 1)

const parents = (places: readonly Place[]) =>
  Array.from({ length: 42 }, (_, day) => {
    const held = places.filter(
      ({ since, until }) => since <= dayOf(day) && (until === null || until > dayOf(day)),
    )
    expect(held).toHaveLength(1)
    return held[0]?.parent
  })

it('places a unit anew from a day on, in any order of days, with exactly one parent each day', () => {
  fc.assert(
    fc.property(moves, (said) => {
      const places = said.reduce((now, [parent, since]) => placesAfter(now, parent, dayOf(since)), founded)
      // Said last holds from its day on, whatever was said for later days before.
      expect(parents(places)).toEqual(dayByDay(said))
      for (const [nth, place] of places.entries())
        if (nth > 0) expect(place.parent).not.toBe(places[nth - 1]?.parent)
    }),
  )
})

it('names exactly the days on which the parent is another', () => {
  fc.assert(
    fc.property(moves, moves, (one, other) => {
      const make = (said: typeof one) =>
        said.reduce((now, [parent, since]) => placesAfter(now, parent, dayOf(since)), founded)
      const stretches = changedDays(make(one), make(other))
      const [before, after] = [parents(make(one)), parents(make(other))]
      for (let day = 0; day < 42; day += 1) {
        const inside = stretches.some(
          ({ from, until }) => from <= dayOf(day) && (until === null || until > dayOf(day)),
        )
        expect(inside).toBe(before[day] !== after[day])
      }
    }),
  )
})
