import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MetricUnit } from '../metric-unit.ts'
import { evaluateTerm, stepsOfTerm } from './evaluate-term.ts'
import { expanded, type Term } from './term.ts'
import { namesTwice, termProblem } from './term-problem.ts'
import { termText } from './term-text.ts'

const codes = ['a', 'b', 'c', 'd'] as const
const leaf: fc.Arbitrary<Term> = fc.oneof(
  fc.constantFrom(...codes).map((metric): Term => ({ metric })),
  fc.constantFrom('2', '100', '0.5', '3.25').map((number): Term => ({ number })),
  fc.constant<Term>({ days: true }),
)
const { term } = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('term'), tie('term'))
      .map(([sign, a, b]): Term => ({ sign: sign as '+', of: [a, b] })),
    tie('term').map((part): Term => ({ sign: '-', of: [part] })),
  ),
}))
const amounts = fc.record({
  a: fc.nat(5000),
  b: fc.nat(40),
  c: fc.nat(3),
  d: fc.integer({ min: -9, max: 9 }),
})
const scales = { a: 2, b: 0, c: 0, d: 1 } as const

/** By hand: a decimal text is multiplied out to a fraction as at school, with nothing of the product. */
type Fraction = readonly [bigint, bigint]
function byHand(of: Term, given: Record<string, number>, days: number): Fraction | undefined {
  if ('days' in of) return [BigInt(days), 1n]
  if ('number' in of) {
    const [whole = '', part = ''] = of.number.split('.')
    return [BigInt(whole + part), 10n ** BigInt(part.length)]
  }
  if ('metric' in of) return [BigInt(given[of.metric] ?? 0), 10n ** BigInt(scales[of.metric as 'a'])]
  const [first, second] = of.of.map((part) => byHand(part, given, days))
  if (!first) return undefined
  if (of.of.length === 1) return [-first[0], first[1]]
  if (!second) return undefined
  const [[p, q], [r, s]] = [first, second]
  if (of.sign === '*') return [p * r, q * s]
  if (of.sign === '/') return r === 0n ? undefined : [p * s, q * r]
  return [of.sign === '+' ? p * s + r * q : p * s - r * q, q * s]
}

describe('a term', () => {
  it('is computed as by hand: exact, rounded once half away from zero, and nothing by nothing', () => {
    fc.assert(
      fc.property(term, amounts, fc.integer({ min: 0, max: 4 }), (of, given, scale) => {
        const amountOf = (code: string) => ({ amount: given[code as 'a'], scale: scales[code as 'a'] })
        const found = evaluateTerm(of, scale, { amountOf, days: 365 })
        const hand = byHand(of, given, 365)
        if (!hand) expect(found).toBeUndefined()
        if (!hand || found === undefined) return
        // Twice the distance from the exact value is at most one smallest unit, and where it is one, the larger was taken.
        const [p, q] = hand[1] < 0n ? [-hand[0], -hand[1]] : hand
        const distance = 2n * (BigInt(found) * q - p * 10n ** BigInt(scale))
        expect(distance <= q && distance >= -q).toBe(true)
        if (distance === q) expect(p >= 0n).toBe(true)
        if (distance === -q) expect(p <= 0n).toBe(true)
      }),
    )
  })

  it('says nothing where of one part nothing can be said', () => {
    const share: Term = { sign: '/', of: [{ metric: 'a' }, { metric: 'b' }] }
    expect(
      evaluateTerm(share, 2, { amountOf: (code) => (code === 'a' ? undefined : { amount: 5, scale: 0 }) }),
    ).toBe(undefined)
    expect(evaluateTerm({ days: true }, 0, { amountOf: () => undefined })).toBeUndefined()
  })

  it('put in place of a metric gives what the metric would, were it not rounded in between', () => {
    const third: Term = { sign: '/', of: [{ metric: 'a' }, { number: '3' }] }
    const back: Term = { sign: '*', of: [{ metric: 'third' }, { number: '3' }] }
    const whole = expanded(back, (code) => (code === 'third' ? third : undefined))
    expect(evaluateTerm(whole, 0, { amountOf: () => ({ amount: 100, scale: 0 }) })).toBe(100)
    expect(() => expanded(back, (code) => (code === 'third' ? back : undefined))).toThrow('third')
  })

  it('tells its steps from the inside out, the last of which is itself', () => {
    fc.assert(
      fc.property(term, amounts, (of, given) => {
        const amountOf = (code: string) => ({ amount: given[code as 'a'], scale: scales[code as 'a'] })
        const steps = stepsOfTerm(of, 2, { amountOf, days: 31 })
        const last = evaluateTerm(of, 2, { amountOf, days: 31 }) ?? null
        expect(steps.at(-1)).toEqual('sign' in of ? { term: of, amount: last } : undefined)
      }),
    )
  })
})

const parts = new Map<string, MetricUnit>([
  ['people', { kind: 'flow', unit: '人', scale: 0 }],
  ['visits', { kind: 'flow', unit: '人次', scale: 0 }],
  ['others', { kind: 'flow', unit: '人次', scale: 0 }],
  ['events', { kind: 'flow', unit: '场次', scale: 0 }],
  ['experts', { kind: 'stock', unit: '人', scale: 0 }],
  ['cost', { kind: 'flow', unit: '万元', scale: 2 }],
  ['yuan', { kind: 'flow', unit: '元', scale: 2 }],
  ['rate', { kind: 'ratio', unit: '%', scale: 1, computed: true }],
  ['told', { kind: 'ratio', unit: '%', scale: 1 }],
])
const m = (metric: string): Term => ({ metric })
const n = (number: string): Term => ({ number })
const op = (sign: '+' | '-' | '*' | '/', a: Term, b: Term): Term => ({ sign, of: [a, b] })
const flow = (unit: string, scale = 0): MetricUnit => ({ kind: 'flow', unit, scale })
const ratio = (unit: string): MetricUnit => ({ kind: 'ratio', unit, scale: 2 })

describe('the units of a term', () => {
  it.each([
    ['like is added to like', op('+', m('visits'), m('others')), flow('人次'), undefined],
    ['people are not person-times', op('+', m('people'), m('visits')), flow('人'), 'adds-units'],
    ['a flow is no stock', op('+', m('people'), m('experts')), flow('人'), 'adds-kinds'],
    ['a number is no amount', op('+', m('people'), n('5')), flow('人'), 'adds-units'],
    [
      'weights keep what adds up',
      op('+', op('*', m('visits'), n('2')), m('others')),
      flow('人次'),
      undefined,
    ],
    ['a quotient adds up no more', op('/', m('events'), m('experts')), flow('场次'), 'kind'],
    ['a quotient is one per other', op('/', m('events'), m('experts')), ratio('场次/人'), undefined],
    [
      'a hundred of them',
      op('*', op('/', m('events'), m('experts')), n('100')),
      ratio('场次/百人'),
      undefined,
    ],
    [
      'a hundred, called one',
      op('*', op('/', m('events'), m('experts')), n('100')),
      ratio('场次/人'),
      'unit',
    ],
    ['a share without × 100', op('/', m('visits'), m('others')), ratio('%'), 'unit'],
    ['a share', op('*', op('/', m('visits'), m('others')), n('100')), ratio('%'), undefined],
    ['the rest of a share', op('-', n('100'), m('rate')), ratio('%'), undefined],
    ['a share is no part of one', op('-', n('1'), m('rate')), ratio('倍'), 'adds-units'],
    [
      'a mean of shares',
      op('/', op('+', m('rate'), op('*', op('/', m('visits'), m('others')), n('100'))), n('2')),
      ratio('%'),
      undefined,
    ],
    ['yuan for each', op('*', op('/', m('cost'), m('people')), n('10000')), ratio('元'), undefined],
    ['ten thousands for each, called yuan', op('/', m('cost'), m('people')), ratio('元'), 'unit'],
    ['yuan to ten thousands', op('+', m('cost'), op('/', m('yuan'), n('10000'))), flow('万元', 2), undefined],
    ['yuan added to ten thousands', op('+', m('cost'), m('yuan')), flow('万元', 2), 'adds-units'],
    ['each once', op('+', m('visits'), m('visits')), flow('人次'), 'part-twice'],
    ['finer than the result', op('+', m('cost'), m('cost')), flow('万元'), 'scale'],
    ['what is only told', op('-', n('100'), m('told')), ratio('%'), 'part-not-summed'],
    ['an unknown', m('nothing'), ratio('%'), 'part-unknown'],
    ['per day', op('/', m('visits'), { days: true }), ratio('人次/日'), undefined],
    ['nothing but a number', n('5'), ratio('倍'), 'kind'],
    ['divided by none', op('/', m('visits'), n('0')), ratio('人次'), 'number'],
  ] as const)('%s', (_, of, result, problem) => expect(termProblem(of, result, parts)).toBe(problem))

  it('let pass as a flow only what adds up: the whole is the sum of its parts, whatever the amounts', () => {
    fc.assert(
      fc.property(term, amounts, amounts, (of, one, other) => {
        const flows = new Map(codes.map((code) => [code, flow('次', scales[code])]))
        if (termProblem(of, flow('次', 2), flows) !== undefined) return
        const read = (given: Record<string, number>) => (code: string) => ({
          ...{ amount: given[code] ?? 0, scale: scales[code as 'a'] },
        })
        const both = Object.fromEntries(codes.map((code) => [code, one[code] + other[code]]))
        const value = (given: Record<string, number>) => evaluateTerm(of, 6, { amountOf: read(given) }) ?? 0
        // Each is rounded by itself, so that one smallest unit may lie between.
        expect(Math.abs(value(one) + value(other) - value(both))).toBeLessThanOrEqual(1)
        expect(namesTwice(of)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})

it('is written with the brackets it needs and no more', () => {
  expect(termText(op('-', m('a'), op('-', m('b'), m('c'))))).toBe('{a} - ({b} - {c})')
  expect(
    termText(op('*', op('/', m('a'), m('b')), n('100')), {
      metric: (code) => code.toUpperCase(),
      printed: true,
    }),
  ).toBe('A ÷ B × 100')
})
