import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crosswalk } from '../crosswalk.ts'
import { SESSION_KINDS } from '../kinds/session-kinds.ts'
import type { Line } from '../line.ts'
import { AUDIENCES } from '../vocabulary.ts'
import { compareTotals } from './compare-totals.ts'
import { sessionFacts } from './session-facts.ts'
import { SESSION_RULES } from './session-rules.ts'

const audiences = AUDIENCES.filter((audience) => audience !== 'none')
const count = fc.integer({ min: 0, max: 5000 })
const session = fc.record({
  kind: fc.constantFrom(...SESSION_KINDS),
  day: fc.constantFrom('2021-05-01', '2021-06-01', '2022-01-01'),
  hosts: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
  themes: fc.array(fc.constantFrom('农牧业', '防灾')),
  materials: count,
  headcounts: fc.uniqueArray(
    fc.record({ audience: fc.constantFrom(...audiences), offline: count, online: count }),
    { selector: (head) => head.audience, maxLength: 3 },
  ),
})
const linesOf = (facts: Parameters<typeof sessionFacts>[0]): Line[] =>
  crosswalk(SESSION_RULES, sessionFacts(facts)).lines
describe('what the totals change by', () => {
  it('is, for every metric, the sum of what is posted less the sum of what is reversed', () => {
    fc.assert(
      fc.property(session, session, (one, other) => {
        const [before, after] = [linesOf(one), linesOf(other)]
        const sums = new Map<string, number>()
        for (const line of after) sums.set(line.metric, (sums.get(line.metric) ?? 0) + line.amount)
        for (const line of before) sums.set(line.metric, (sums.get(line.metric) ?? 0) - line.amount)
        const told = new Map(compareTotals(before, after).map((one) => [one.metric, one.after - one.before]))
        for (const [metric, sum] of sums) expect(told.get(metric) ?? 0).toBe(sum)
      }),
    )
  })

  it('lists a metric whose people only changed sides', () => {
    const heads = (audience: 'public' | 'elderly') => [{ audience, offline: 30, online: 0 }]
    const lecture = { kind: 'lecture' as const, hosts: [1], day: '2021-05-01' }
    const before = linesOf({ ...lecture, headcounts: heads('public') })
    const after = linesOf({ ...lecture, headcounts: heads('elderly') })
    const moved = compareTotals(before, after).find((one) => one.metric === 'popsci-activity-beneficiaries')
    expect(moved).toEqual({ metric: 'popsci-activity-beneficiaries', before: 30, after: 30 })
    expect(compareTotals(before, before)).toEqual([])
  })
})
