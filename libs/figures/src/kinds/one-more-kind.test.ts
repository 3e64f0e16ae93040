import { expect, it } from 'vitest'
import { crosswalk } from '../crosswalk.ts'
import { sessionFacts } from '../sessions/session-facts.ts'
import { formerRulesOf, SESSION_RULES, sessionRulesOf } from '../sessions/session-rules.ts'
import { FACILITY_KINDS, type FacilityKind } from './facility-kinds.ts'
import { FACILITY_RULES, facilityFacts, facilityRulesOf } from './facility-rules.ts'
import { kindWords, sentencesOf, valuesOf } from './kind-words.ts'
import { KINDS, type SessionKindEntry } from './session-kind-entries.ts'

const say = (text: string) => ({ 'zh-CN': text, en: `${text} in English` })

const garden: FacilityKind = {
  code: 'garden',
  word: { 'zh-CN': '科普园', en: 'Science garden' },
  feeds: 'gardens',
  says: { opened: say('建成一个科普园加1'), closed: say('停用一个科普园减1') },
}
const salon: SessionKindEntry = {
  code: 'salon',
  word: { 'zh-CN': '沙龙', en: 'Salon', 'mn-Mong': 'ᠰᠠᠯᠣᠨ' },
  also: { 'zh-CN': '科学沙龙', en: '' },
  outreach: 2,
  feeds: [{ rule: 'salon-sessions', metric: 'salons', counts: 'sessions', says: say('每场沙龙计1场次') }],
}
const kinds = { sessions: [...KINDS, salon], facilities: [...FACILITY_KINDS, garden] }

it('a kind of facility more brings its rules, and leaves those of all others as they were', () => {
  const rules = facilityRulesOf(kinds.facilities)
  expect(rules.slice(0, FACILITY_RULES.length)).toEqual(FACILITY_RULES)
  const fed = (event: 'opened' | 'closed') =>
    crosswalk(rules, facilityFacts({ kind: 'garden', event, day: '2021-05-01', quantity: 2 })).lines
  expect(fed('opened')).toMatchObject([{ metric: 'gardens', amount: 2, rule: 'garden-opened' }])
  expect(fed('closed')).toMatchObject([{ metric: 'gardens', amount: -2, rule: 'garden-closed' }])
})

it('a kind of session more feeds what is its own, and outreach in a new version; the old one is still known', () => {
  const rules = sessionRulesOf(kinds.sessions)
  const facts = sessionFacts({ kind: 'lecture', hosts: [7], day: '2021-05-01', headcounts: [] })
  const { lines } = crosswalk(rules, { ...facts, fields: { ...facts.fields, kind: 'salon' } })
  const made = lines.map(({ rule, version }) => `${rule}@${version}`)
  expect(made).toEqual(['outreach-sessions@2', 'salon-sessions@1'])
  const before = SESSION_RULES.filter(({ when }) => when.some((demand) => 'in' in demand))
  expect(formerRulesOf(kinds.sessions)).toEqual(before)
  // Whatever does not ask for outreach is untouched.
  const others = rules.filter(({ code, version }) => version === 1 && code !== 'salon-sessions')
  expect(others).toEqual(SESSION_RULES.filter((rule) => !before.includes(rule)))
})

it('a kind more has its words on every surface: choices, tables, explanations, other languages', () => {
  const chinese = kindWords('zh-CN', kinds)
  expect(chinese['value.facility-kind.garden']).toBe('科普园')
  expect(chinese['value.session-kind.salon']).toBe('沙龙')
  expect(chinese['value.session-kind.salon.also']).toBe('科学沙龙')
  expect(kindWords('mn-Mong', kinds)).toEqual({ 'value.session-kind.salon': 'ᠰᠠᠯᠣᠨ' })
  expect(valuesOf('en', kinds)).toMatchObject({ garden: 'science garden', salon: 'salon' })
  expect(sentencesOf('zh-CN', kinds)).toMatchObject({
    'garden-opened': '建成一个科普园加1',
    'garden-closed': '停用一个科普园减1',
    'salon-sessions': '每场沙龙计1场次',
  })
})
