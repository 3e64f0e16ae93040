import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SESSION_RULES } from '../sessions/session-rules.ts'
import { type RuleVersion, rulesOn } from './rule-versions.ts'

const days = ['1900-01-01', '2021-01-01', '2021-06-01', '2022-01-01']
const [rule] = SESSION_RULES
if (!rule) throw new Error('there are rules')

const written = fc
  .array(
    fc.record({ code: fc.constantFrom('a', 'b', 'c'), since: fc.constantFrom(...days), ends: fc.boolean() }),
    { maxLength: 12 },
  )
  .map((all) => {
    const made = new Map<string, number>()
    return all.map(({ code, since, ends }): RuleVersion => {
      const version = (made.get(code) ?? 0) + 1
      made.set(code, version)
      return {
        code,
        version,
        metric: code,
        since,
        rule: ends ? null : { ...rule, code, version, metric: code },
      }
    })
  })

describe('the rules of a day', () => {
  it('are of each code the newest version that holds by then, whatever order they are told in', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(...days, '2021-03-03'), fc.nat(), (versions, day, turn) => {
        const codes = ['a', 'b', 'c']
        const expected = codes.flatMap((code) => {
          let newest: RuleVersion | undefined
          for (const one of versions)
            if (one.code === code && one.since <= day && one.version > (newest?.version ?? 0)) newest = one
          return newest?.rule ? [`${code}@${newest.version}`] : []
        })
        const nth = versions.length === 0 ? 0 : turn % versions.length
        const turned = [...versions.slice(nth), ...versions.slice(0, nth)]
        const found = rulesOn(turned, day).map((one) => `${one.code}@${one.version}`)
        expect(found.sort()).toEqual(expected)
      }),
    )
  })

  it('before a version are what they were without it', () => {
    fc.assert(
      fc.property(written, (versions) => {
        const last = versions.at(-1)
        if (!last) return
        for (const day of days.filter((one) => one < last.since))
          expect(rulesOn(versions, day)).toEqual(rulesOn(versions.slice(0, -1), day))
      }),
    )
  })

  it('are at a moment only those that were written by then', () => {
    const one = { code: 'a', metric: 'a', since: '2021-01-01' }
    const versions = [
      { ...one, version: 1, rule, madeAt: '2021-01-01T00:00:00Z' },
      { ...one, version: 2, rule: null, madeAt: '2021-09-01T00:00:00+00:00' },
    ]
    expect(rulesOn(versions, '2021-05-01', new Date('2021-08-01'))).toEqual([rule])
    expect(rulesOn(versions, '2021-05-01')).toEqual([])
  })
})
