import { expect, it } from 'vitest'
import { aimsOf, crosswalk, missedAims, SESSION_AIMS, SESSION_RULES, sessionFacts } from '../index.ts'

const missed = (kind: 'lecture' | 'tour-stop', series: string | null) => {
  const facts = sessionFacts({ kind, series, hosts: [7], day: '2021-09-19', headcounts: [] })
  return missedAims(crosswalk(SESSION_RULES, facts).verdicts, ['caravan']).map(({ rule }) => rule.code)
}

it('says what a caravan stop misses, and nothing once kind and brand are right', () => {
  expect(missed('lecture', 'caravan')).toEqual(['caravan-sessions', 'caravan-audience'])
  expect(missed('tour-stop', null)).toEqual(['caravan-sessions', 'caravan-audience'])
  expect(missed('tour-stop', 'caravan')).toEqual([])
})

it('begins each aim so that its own rules count it', () => {
  for (const { series, kind } of SESSION_AIMS) {
    const headcounts = [{ audience: 'public' as const, offline: 40, online: 0 }]
    const facts = sessionFacts({ kind, series, hosts: [7], day: '2021-09-19', headcounts })
    const { verdicts } = crosswalk(SESSION_RULES, facts)
    expect(
      verdicts.filter(({ rule, outcome }) => rule.code.startsWith(series) && outcome === 'counted'),
    ).toHaveLength(2)
    expect(missedAims(verdicts, [series])).toEqual([])
  }
})

it('reads an aim out of a unit’s name or a title', () => {
  expect(aimsOf(['锡林郭勒盟科普大篷车队']).map((aim) => aim.series)).toEqual(['caravan'])
  expect(aimsOf(['流动科技馆进苏木', '大篷车'])).toHaveLength(2)
  expect(aimsOf(['西乌旗科协'])).toEqual([])
})
