import { expect, it } from 'vitest'
import { crosswalk } from '../crosswalk.ts'
import { sessionFacts } from '../sessions/session-facts.ts'
import { formerRulesOf, SESSION_RULES, sessionRulesOf } from '../sessions/session-rules.ts'
import { kindWords, sentencesOf, valuesOf } from './kind-words.ts'
import { KINDS, type SessionKindEntry } from './session-kind-entries.ts'

const say = (text: string) => ({ 'zh-CN': text, en: `${text} in English` })

const salon: SessionKindEntry = {
  code: 'salon',
  word: { 'zh-CN': '沙龙', en: 'Salon', 'mn-Mong': 'ᠰᠠᠯᠣᠨ' },
  also: { 'zh-CN': '科学沙龙', en: '' },
  outreach: 2,
  feeds: [{ rule: 'salon-sessions', metric: 'salons', counts: 'sessions', says: say('每场沙龙计1场次') }],
}
const kinds = [...KINDS, salon]

it('a kind of session more feeds what is its own, and outreach in a new version; the old one is still known', () => {
  const rules = sessionRulesOf(kinds)
  const facts = sessionFacts({ kind: 'lecture', hosts: [7], day: '2021-05-01', headcounts: [] })
  const { lines } = crosswalk(rules, { ...facts, fields: { ...facts.fields, kind: 'salon' } })
  const made = lines.map(({ rule, version }) => `${rule}@${version}`)
  expect(made).toEqual(['outreach-sessions@2', 'salon-sessions@1'])
  const before = SESSION_RULES.filter(({ when }) => when.some((demand) => 'in' in demand))
  expect(formerRulesOf(kinds)).toEqual(before)
  // Whatever does not ask for outreach is untouched.
  const others = rules.filter(({ code, version }) => version === 1 && code !== 'salon-sessions')
  expect(others).toEqual(SESSION_RULES.filter((rule) => !before.includes(rule)))
})

it('a kind more has its words on every surface: choices, tables, explanations, other languages', () => {
  const chinese = kindWords('zh-CN', kinds)
  expect(chinese['value.session-kind.salon']).toBe('沙龙')
  expect(chinese['value.session-kind.salon.also']).toBe('科学沙龙')
  expect(kindWords('mn-Mong', kinds)).toEqual({ 'value.session-kind.salon': 'ᠰᠠᠯᠣᠨ' })
  expect(valuesOf('en', kinds)).toMatchObject({ salon: 'salon' })
  expect(sentencesOf('zh-CN', kinds)).toMatchObject({
    'salon-sessions': '每场沙龙计1场次',
  })
})
