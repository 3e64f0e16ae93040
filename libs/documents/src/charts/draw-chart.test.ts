import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CHARTS, type ChartData, type Shape } from './chart.ts'
import { drawChart } from './draw-chart.ts'
import { axisLabel, ticksOf } from './scale.ts'
import { svgOf } from './svg-of.ts'

const value = fc.option(fc.integer({ min: -1_000_000, max: 2_000_000_000 }))
const charts: fc.Arbitrary<ChartData> = fc
  .record({
    kind: fc.constantFrom(...CHARTS),
    categories: fc.array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 12 }),
    count: fc.integer({ min: 1, max: 8 }),
  })
  .chain(({ kind, categories, count }) =>
    fc
      .array(
        fc.record({
          name: fc.string({ maxLength: 20 }),
          values: fc.array(value, { minLength: categories.length, maxLength: categories.length }),
        }),
        { minLength: count, maxLength: count },
      )
      .map((series) => ({ kind, categories, series })),
  )

const placesOf = (shape: Shape): number[] => {
  if (shape.kind === 'line') return shape.points.flat()
  return shape.kind === 'rect' ? [shape.x, shape.y, shape.width, shape.height] : [shape.x, shape.y]
}

it('draws every number that is known once, within its frame, and the same each time', () => {
  fc.assert(
    fc.property(charts, (data) => {
      const drawing = drawChart(data)
      const known = data.series.flatMap(({ values }) => values.filter((one) => one !== null))
      if (known.length === 0) {
        expect(drawing).toBeUndefined()
        return
      }
      const marks = drawing?.shapes.filter(
        ({ kind, ...rest }) =>
          kind === (data.kind === 'lines' ? 'dot' : 'rect') && !('width' in rest && rest.width === 10),
      )
      expect(marks?.length).toBe(known.length)
      for (const place of drawing?.shapes.flatMap(placesOf) ?? []) {
        expect(Number.isFinite(place)).toBe(true)
        expect(place).toBeGreaterThanOrEqual(-1)
        expect(place).toBeLessThanOrEqual(Math.max(drawing?.width ?? 0, drawing?.height ?? 0) + 1)
      }
      expect(svgOf(drawChart(data) ?? { width: 0, height: 0, shapes: [] }, '')).toBe(
        svgOf(drawing ?? { width: 0, height: 0, shapes: [] }, ''),
      )
    }),
    { numRuns: 40 },
  )
})

it('has a scale that holds all values and is round', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -10_000, max: 10_000_000 }), { minLength: 1 }), (values) => {
      const ticks = ticksOf(values)
      expect(ticks.length).toBeLessThanOrEqual(8)
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(0, ...values))
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...values))
    }),
  )
  expect(ticksOf([449_204])).toEqual([0, 100_000, 200_000, 300_000, 400_000, 500_000])
  expect(axisLabel(449_200, true)).toBe('44.92万')
  expect(axisLabel(449_200, false)).toBe('449200')
})

it('writes nothing that people typed as a tag', () => {
  const data = { kind: 'bars', categories: ['<b>&"x'], series: [{ name: '一', values: [3] }] } as const
  const drawing = drawChart(data)
  const svg = drawing ? svgOf(drawing, '"><script>') : ''
  expect(svg).not.toContain('<b>')
  expect(svg).not.toContain('<script>')
  // Without words, digits alone.
  const plain = drawChart(data, { words: false })
  expect(plain && svgOf(plain, '')).not.toMatch(/<text[^>]*>[^<]*[^\d.<-][^<]*<\/text>/)
})
