import fc from 'fast-check'
import { expect, it } from 'vitest'
import { askedBy, type Binding, readBinding, readsOf, shiftBinding } from './binding.ts'
import { COMPARISONS, sayBound, sayComparison } from './comparison.ts'
import { STYLES } from './style.ts'
import type { Sayable } from './wording.ts'

const of = (amount: number | null, more: Partial<Sayable> = {}): Sayable => ({
  ...{ amount, scale: 0, unit: '个', kind: 'stock' },
  ...more,
})
const rate = { scale: 2, unit: '%', kind: 'ratio' } as const

it.each([
  [of(4000), of(232), 'times', { style: 'more-than', decimals: 0 }, '增长16倍多'],
  [of(3906), of(2409), 'percent', { style: 'plain', decimals: 1 }, '增长62.1%'],
  [of(873, rate), of(514, rate), 'difference', { style: 'plain' }, '增加3.59个百分点'],
  [of(873, rate), of(514, rate), 'percent', { style: 'plain' }, '增长69.84%'],
  [of(763, rate), of(514, rate), 'percent', { style: 'more-than', decimals: 0 }, '增长超过48%'],
  [of(136_000), of(94_844), 'difference', { style: 'more-than', scale: 'wan', decimals: 0 }, '增加4万多个'],
  [of(90), of(100), 'times', { style: 'plain' }, '下降10%'],
  [of(290), of(300), 'difference', { style: 'plain' }, '减少10个'],
  [of(200), of(100), 'times', { style: 'more-than' }, '增长1倍'],
  [of(7), of(7), 'percent', { style: 'plain' }, '持平'],
  [of(7), of(0), 'times', { style: 'plain' }, null],
  [of(7), of(null), 'difference', { style: 'plain' }, null],
  [of(null), of(7), 'percent', { style: 'plain' }, null],
  [of(101), of(100), 'times', { style: 'more-than', decimals: 0 }, null],
  [
    of(2, { kind: 'rank', unit: '位' }),
    of(5, { kind: 'rank', unit: '位' }),
    'difference',
    { style: 'plain' },
    null,
  ],
] as const)('says %j after %j in %s: %s', (now, before, as, wording, said) => {
  expect(sayComparison(now, before, as, wording)).toBe(said)
})

it('is never untrue, whichever way it went', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 900_000 }),
      fc.integer({ min: 0, max: 900_000 }),
      fc.constantFrom(...COMPARISONS),
      fc.constantFrom(...STYLES),
      fc.integer({ min: 0, max: 3 }),
      (now, before, as, style, decimals) => {
        const text = sayComparison(of(now), of(before), as, { style, decimals })
        const size = Math.abs(now - before)
        if (size === 0) expect(text).toBe('持平')
        else if (before === 0 && as !== 'difference') expect(text).toBeNull()
        // Too little to be said in so few digits.
        else if (text === null) expect(size).toBeLessThan(before)
        if (size === 0 || text === null) return
        const found = /^(增长|增加|下降|减少)(超过|近|约)?([\d.]+)(倍|%|个)(多)?$/.exec(text)
        const [, verb, sort, digits, unit, many] = found ?? []
        expect(['增长', '增加'].includes(String(verb))).toBe(now > before)
        const exact = { 倍: size / before, '%': (size / before) * 100, 个: size }[String(unit)] ?? Number.NaN
        if (many || sort === '超过') expect(Number(digits)).toBeLessThan(exact)
        else if (sort === '近') expect(Number(digits)).toBeGreaterThan(exact)
        else expect(Math.abs(Number(digits) - exact)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6)
      },
    ),
  )
})

const grown: Binding = {
  ...{ metric: 'popsci-estations', organization: 7, period: '2022', wording: { style: 'plain' } },
  compare: { period: '2018', as: 'times' },
}

it('asks the ledger for both, moves both to other years, and is a figure of its own', () => {
  const { wording: _, compare: __, ...asked } = grown
  expect(readsOf(grown)).toEqual([asked, { ...asked, period: '2018' }])
  expect(shiftBinding(grown, 5)).toMatchObject({ period: '2027', compare: { period: '2023', as: 'times' } })
  expect(shiftBinding({ ...grown, period: '2018..2022' }, 5).period).toBe('2023..2027')
  expect(askedBy(grown)).not.toBe(askedBy(asked))
  expect(readBinding(JSON.parse(JSON.stringify(grown)))).toEqual(grown)
  expect(readBinding({ ...grown, compare: { period: 'then', as: 'times' } })).toBeUndefined()
  expect(readBinding({ ...grown, compare: { period: '2018', as: 'much' } })).toBeUndefined()
  expect(sayBound(grown, [of(300), of(100)])).toBe('增长2倍')
  expect(sayBound({ wording: { style: 'plain' } }, [of(300)])).toBe('300个')
})
