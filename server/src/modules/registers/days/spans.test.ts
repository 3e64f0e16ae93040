import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CountedChange, type Facts, spansOf } from './spans.ts'

const factsOf = (name: string): Facts => ({
  name,
  organizationId: 1,
  areaId: null,
  definition: 1,
  values: {},
})
const dayAt = (nth: number) => new Date(Date.UTC(2021, 0, 1 + nth)).toISOString().slice(0, 10)
const on = (spans: ReturnType<typeof spansOf>, day: string) =>
  spans.filter(({ since, until }) => since <= day && (until === null || until > day))

/** Changes as they can count: none before the last one, nothing behind an end. */
const story = fc.record({
  since: fc.integer({ min: 0, max: 20 }),
  steps: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 8 }),
  end: fc.option(fc.integer({ min: 0, max: 5 })),
})

it('holds on every day what the last change up to it left, from the first day to the end', () => {
  fc.assert(
    fc.property(story, ({ since, steps, end }) => {
      let at = since
      const changes: CountedChange[] = steps.map((step, nth) => {
        at += step
        return { day: dayAt(at), facts: factsOf(`change ${nth}`) }
      })
      if (end !== null) changes.push({ day: dayAt(at + end), facts: null })
      const spans = spansOf(dayAt(since), factsOf('entered'), changes)
      for (let nth = 0; nth < 80; nth += 1) {
        const day = dayAt(nth)
        const last = changes.filter((change) => change.day <= day).at(-1)
        const facts = nth < since ? null : last ? last.facts : factsOf('entered')
        expect(on(spans, day).map((span) => span.facts)).toEqual(facts ? [facts] : [])
      }
    }),
  )
})

it('lets a change on the first day stand for what was entered', () => {
  const spans = spansOf('2021-03-01', factsOf('wrong'), [{ day: '2021-03-01', facts: factsOf('right') }])
  expect(spans).toEqual([{ since: '2021-03-01', until: null, facts: factsOf('right') }])
})

it('says nothing of what ended on its first day', () => {
  expect(spansOf('2021-03-01', factsOf('one'), [{ day: '2021-03-01', facts: null }])).toEqual([])
})
