import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SCALES, STYLES } from './style.ts'
import { type Sayable, sayFigure } from './wording.ts'

const people = (amount: number, more: Partial<Sayable> = {}): Sayable => ({
  ...{ amount, scale: 0, unit: '人', kind: 'stock' },
  ...more,
})

it.each([
  [people(449_204), { style: 'plain', scale: 'wan' }, '44.9204万人'],
  [people(449_204), { style: 'more-than', scale: 'wan', decimals: 0 }, '44万多人'],
  [people(437), { style: 'more-than', decimals: -2 }, '400多人'],
  [people(400), { style: 'more-than', decimals: -2 }, '400人'],
  [people(37), { style: 'more-than', decimals: -2 }, '37人'],
  [people(296), { style: 'nearly', decimals: -2 }, '近300人'],
  [people(11_000_000), { style: 'plain', scale: 'wan' }, '1100万人'],
  [people(250), { style: 'about', decimals: -2 }, '约300人'],
  [people(31_064_300, { scale: 4, unit: '万元', kind: 'flow' }), { style: 'plain' }, '3106.43万元'],
  [
    people(44_320_000, { scale: 4, unit: '万元', kind: 'flow' }),
    { style: 'plain', scale: 'yi' },
    '0.4432亿元',
  ],
  [people(9982, { scale: 2, unit: '%', kind: 'ratio' }), { style: 'plain', decimals: 1 }, '99.8%'],
  [people(2, { unit: '位', kind: 'rank' }), { style: 'plain' }, '第2位'],
  [people(4, { unit: '级', kind: 'grade' }), { style: 'plain' }, '优'],
  [people(12, { unit: '个' }), { style: 'plain', bare: true }, '12'],
  [people(11_000_000), { style: 'plain', scale: 'fit' }, '1100万人'],
  [people(2_909_000), { style: 'plain', scale: 'fit' }, '290.9万人'],
  [people(21_578), { style: 'plain', scale: 'fit' }, '21578人'],
  [people(449_204), { style: 'more-than', scale: 'fit', decimals: 0 }, '44万多人'],
  [people(3200), { style: 'plain', scale: 'fit' }, '3200人'],
  [people(130_000_000), { style: 'plain', scale: 'fit' }, '1.3亿人'],
  [
    people(31_064_300, { scale: 4, unit: '万元', kind: 'flow' }),
    { style: 'plain', scale: 'fit' },
    '3106.43万元',
  ],
] as const)('says %j as %j: %s', (figure, wording, said) => {
  expect(sayFigure(figure, wording)).toBe(said)
})

it('says nothing of what nobody knows', () => {
  expect(sayFigure({ amount: null, scale: 0, unit: '人', kind: 'stock' }, { style: 'plain' })).toBeNull()
})

it('is never untrue, whatever is left out', () => {
  const power = { '': 1, 万: 1e4, 亿: 1e8 }
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_000_000_000 }),
      fc.constantFrom(...STYLES),
      fc.constantFrom(...SCALES),
      fc.integer({ min: -5, max: 6 }),
      (amount, style, scale, decimals) => {
        const text = sayFigure(people(amount), { style, scale, decimals }) ?? ''
        const [, before, digits, times, many] = /^([近约]?)([\d.]+)(万|亿|)(多?)人$/.exec(text) ?? []
        const said = Number(digits) * power[times as keyof typeof power]
        if (many) expect(said).toBeLessThan(amount)
        else if (before === '近') expect(said).toBeGreaterThan(amount)
        else if (style !== 'plain' && before === '') expect(said).toBeCloseTo(amount, 4)
      },
    ),
  )
})
