import { FACILITY_KIND_CODES, FACILITY_RULES, SESSION_KINDS } from '@medelge/figures'
import { expect, it } from 'vitest'
import { readCatalogue } from '#modules/figures'
import { locales, messagesOf } from '#platform/locale'
import { FacilityFactsSchema } from './facility.ts'

it('what may be registered are the kinds there are, each with its words and a metric of the catalogue', () => {
  expect(FacilityFactsSchema.properties.kind).toMatchObject({ enum: [...FACILITY_KIND_CODES] })
  const metrics = new Set(readCatalogue().map(({ code }) => code))
  for (const code of FACILITY_KIND_CODES) {
    const rules = FACILITY_RULES.filter(({ when }) =>
      when.some((one) => 'equals' in one && one.equals === code),
    )
    expect(rules.length, code).toBeGreaterThan(0)
    for (const { metric } of rules) expect(metrics, code).toContain(metric)
  }
})

it.each(locales)('kinds of facility and session have words in %s', (locale) => {
  const messages = messagesOf(locale)
  for (const code of FACILITY_KIND_CODES)
    expect(messages.get(`value.facility-kind.${code}`), code).toBeTruthy()
  for (const code of SESSION_KINDS) expect(messages.get(`value.session-kind.${code}`), code).toBeTruthy()
})
