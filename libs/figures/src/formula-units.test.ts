import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compute } from './formula.ts'
import { formulaProblem } from './formula-units.ts'
import type { MetricUnit } from './metric-unit.ts'
import { formulaOn } from './versions/formula-versions.ts'

const unit = fc.constantFrom('次', '人次', '万元', '元')
const part = fc.record({
  kind: fc.constantFrom('flow', 'stock', 'ratio', 'month'),
  unit,
  scale: fc.integer({ min: 0, max: 6 }),
  computed: fc.boolean(),
}) as fc.Arbitrary<MetricUnit>

it('lets a sum pass only where every part is of the same kind, unit and scale, and then it is their sum', () => {
  fc.assert(
    fc.property(
      part,
      fc.array(part, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(10_000)),
      (of, all, amounts) => {
        const codes = all.map((_, nth) => `m${nth}`)
        const parts = new Map(codes.map((code, nth) => [code, all[nth] as MetricUnit]))
        const formula = { kind: 'sum', of: codes } as const
        const passes = formulaProblem(formula, of, parts) === undefined
        const alike = all.every(
          (one) => one.unit === of.unit && one.scale === of.scale && one.kind === of.kind,
        )
        expect(passes).toBe(
          alike && all.every((one) => !one.computed) && (of.kind === 'flow' || of.kind === 'stock'),
        )
        if (!passes) return
        const given = new Map(codes.map((code, nth) => [code, amounts[nth] ?? 0]))
        const scales = new Map(codes.map((code) => [code, of.scale]))
        const sum = [...given.values()].reduce((a, b) => a + b, 0)
        expect(compute(formula, of.scale, { amounts: given, scales })).toBe(sum)
      },
    ),
  )
})

it('never mixes units in a share: in per cent only like by like, and only times a hundred', () => {
  fc.assert(
    fc.property(unit, unit, fc.constantFrom(1, 100, 10_000), (above, below, times) => {
      const flow = (of: string): MetricUnit => ({ kind: 'flow', unit: of, scale: 0 })
      const parts = new Map([
        ['a', flow(above)],
        ['b', flow(below)],
      ])
      const formula = { kind: 'ratio', numerator: 'a', denominator: 'b', times } as const
      const fits = (of: string) =>
        formulaProblem(formula, { kind: 'ratio', unit: of, scale: 2 }, parts) === undefined
      expect(fits('%')).toBe(above === below && times === 100)
      expect(fits('元')).toBe(
        above !== below && ((above === '元' && times === 1) || (above === '万元' && times === 10_000)),
      )
      expect(fits('人')).toBe(false)
    }),
  )
})

it('computes a period by the version of its last day, and a later version leaves the days before it', () => {
  const day = fc.constantFrom('2020-12-31', '2021-06-30', '2021-12-31', '2022-12-31')
  const version = fc.record({
    since: day,
    formula: fc.constantFrom(null, { kind: 'daily-mean', of: 'a' } as const),
  })
  fc.assert(
    fc.property(fc.array(version, { maxLength: 5 }), version, day, (all, more, on) => {
      if (on < more.since) expect(formulaOn([...all, more], null, on)).toEqual(formulaOn(all, null, on))
      else expect(formulaOn([...all, more], null, on)).toEqual(more.formula)
    }),
  )
})
