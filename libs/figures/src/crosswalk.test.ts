import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crosswalk } from './crosswalk.ts'
import { explain } from './explain.ts'
import { FORMER_FACILITY_RULES } from './kinds/former-facility-rules.ts'
import { SESSION_KINDS } from './kinds/session-kinds.ts'
import { reverseLines } from './line.ts'
import published from './published-rules.json' with { type: 'json' }
import { ruleName, ruleNamed } from './rule-name.ts'
import { type SessionForRules, sessionFacts } from './sessions/session-facts.ts'
import { OUTREACH_KINDS, SESSION_RULES } from './sessions/session-rules.ts'
import { AUDIENCES } from './vocabulary.ts'

const SERIES = ['academic-annual', 'sci-workers-day', 'science-day', 'caravan', 'hundred-experts-tour', null]
const session = fc.record({
  kind: fc.constantFrom(...SESSION_KINDS),
  series: fc.constantFrom(...SERIES),
  hosts: fc.constant([7]),
  day: fc.constant('2021-09-19'),
  headcounts: fc.uniqueArray(
    fc.record({ audience: fc.constantFrom(...AUDIENCES), offline: fc.nat(5000), online: fc.nat(90_000) }),
    { selector: (head) => head.audience, maxLength: 6 },
  ),
  materials: fc.option(fc.nat(9000)),
  works: fc.option(fc.nat(300)),
})
const total = (lines: readonly { amount: number }[]) => lines.reduce((sum, line) => sum + line.amount, 0)
const walk = (given: SessionForRules) => crosswalk(SESSION_RULES, sessionFacts(given))
const of = (given: SessionForRules, metric: string) =>
  walk(given).lines.filter((line) => line.metric === metric)

const lecture: SessionForRules = {
  kind: 'lecture',
  hosts: [7],
  day: '2021-09-19',
  headcounts: [
    { audience: 'teenagers', offline: 120, online: 0 },
    { audience: 'public', offline: 30, online: 2500 },
  ],
  materials: 400,
}

describe('the crosswalk of sessions', () => {
  it('makes audience lines that sum to the head-counts of the record', () => {
    fc.assert(
      fc.property(session, (given) => {
        const heads = given.headcounts.reduce((sum, head) => sum + head.offline + head.online, 0)
        const outreach = (OUTREACH_KINDS as readonly string[]).includes(given.kind)
        expect(total(of(given, 'popsci-activity-beneficiaries'))).toBe(outreach ? heads : 0)
        expect(total(of(given, 'popsci-publicity-events'))).toBe(outreach ? 1 : 0)
      }),
    )
  })

  it('never feeds a metric by two rules, never makes a zero line, and judges every rule', () => {
    fc.assert(
      fc.property(session, (given) => {
        const { lines, verdicts } = walk(given)
        const rules = new Map<string, string>()
        for (const line of lines) {
          expect(rules.get(line.metric) ?? line.rule).toBe(line.rule)
          rules.set(line.metric, line.rule)
          expect(line.amount).not.toBe(0)
        }
        expect(verdicts.map((verdict) => verdict.rule)).toEqual(SESSION_RULES)
      }),
    )
  })

  it('is negated exactly by a reversal', () => {
    fc.assert(
      fc.property(session, (given) => {
        const { lines } = walk(given)
        const sums = new Map<string, number>()
        for (const line of [...lines, ...reverseLines(lines)]) {
          const key = [line.metric, line.day, line.audience, line.channel].join()
          sums.set(key, (sums.get(key) ?? 0) + line.amount)
        }
        expect([...sums.values()].every((sum) => sum === 0)).toBe(true)
      }),
    )
  })

  it('keeps audience and channel apart', () => {
    expect(of(lecture, 'popsci-activity-beneficiaries')).toMatchObject([
      { audience: 'teenagers', channel: 'offline', amount: 120 },
      { audience: 'public', channel: 'offline', amount: 30 },
      { audience: 'public', channel: 'online', amount: 2500 },
    ])
    expect(of(lecture, 'popsci-publicity-events')).toMatchObject([{ channel: 'blended', amount: 1 }])
    expect(of(lecture, 'leaflets-handed-out')).toMatchObject([{ amount: 400 }])
  })

  it('counts only farmers and herders as such', () => {
    const training: SessionForRules = {
      ...lecture,
      kind: 'training',
      headcounts: [
        { audience: 'farmers-herders', offline: 80, online: 0 },
        { audience: 'officials', offline: 5, online: 0 },
      ],
    }
    expect(total(of(training, 'farmer-training-beneficiaries'))).toBe(80)
    expect(total(of(training, 'popsci-training-beneficiaries'))).toBe(85)
  })

  it('says why a record counted here and not there', () => {
    const { verdicts } = walk(lecture)
    const said = verdicts.map((verdict) => explain(verdict, 'zh-CN'))
    const reason = (rule: string) => said.find((one) => one.rule === rule)?.reason
    expect(reason('outreach-audience')).toBe('计入：2650')
    expect(reason('academic-events')).toBe('未计入：类型须为学术交流，实际为讲座')
    expect(reason('annual-meeting-audience')).toBe('未计入：类型须为学术交流，实际为讲座')
    const key = walk({ ...lecture, kind: 'key-date' }).verdicts.map((verdict) => explain(verdict, 'en'))
    expect(key.find((one) => one.rule === 'science-day')?.reason).toBe(
      'Not counted: series must be National Science Day, but found nothing',
    )
  })
})

describe('the rules as data', () => {
  it('never change under a version that entries name: a change is a new version', () => {
    for (const rule of [...SESSION_RULES, ...FORMER_FACILITY_RULES]) {
      const name = ruleName(rule)
      const digest = createHash('sha256').update(JSON.stringify(rule)).digest('hex').slice(0, 16)
      expect({ [name]: digest }).toEqual({ [name]: (published as Record<string, string>)[name] })
      expect(ruleNamed(name, 'zh-CN')?.metric).toBe(rule.metric)
    }
  })

  it('have codes of their own and words in every language', () => {
    const rules = [...SESSION_RULES, ...FORMER_FACILITY_RULES]
    expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length)
    for (const language of ['zh-CN', 'en'] as const) {
      for (const rule of rules) {
        const said = ruleNamed(ruleName(rule), language)?.basis
        expect(said, rule.code).toBeTruthy()
        expect(said).not.toBe(rule.code)
      }
    }
  })
})
