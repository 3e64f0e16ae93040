import fc from 'fast-check'
import { expect, it } from 'vitest'
import { advance, type CheckedRecord, refuse, STEPS } from './index.ts'

const people = ['tuya', 'bayar', 'saran', 'naran', 'oyun']
const moves = fc.array(
  fc.record({
    step: fc.constantFrom(...STEPS),
    person: fc.constantFrom(...people),
    levels: fc.integer({ min: 1, max: 4 }),
    stale: fc.integer({ min: 0, max: 5 }).map((dice) => dice === 0),
  }),
  { minLength: 1, maxLength: 40 },
)

it('counts a record once, after as many yeses of different people as were asked for, none of them its own', () => {
  fc.assert(
    fc.property(moves, (wanted) => {
      let record: CheckedRecord = {
        state: 'draft',
        version: 1,
        checksLeft: 0,
        recordedBy: 'tuya',
        submittedBy: null,
        acceptedBy: [],
      }
      let asked = 0
      let inTotals = 0
      let yeses: string[] = []
      const before: { checksLeft: number; person: string }[] = []
      for (const { step, person, levels, stale } of wanted) {
        const version = stale ? record.version - 1 : record.version
        if (refuse(record, step, { person, version })) continue
        const last = before.at(-1)
        if (step === 'undo' && last?.person !== person) continue
        const { change, counts, event } = advance(record, step, {
          person,
          levels,
          ...(last ? { checksBefore: last.checksLeft } : {}),
        })
        if (event === 'accepted' || event === 'counted' || event === 'returned')
          before.push({ checksLeft: record.checksLeft, person })
        else before.length = 0
        if (step === 'submit') [asked, yeses] = [levels, []]
        if (step === 'accept') yeses.push(person)
        if (step === 'undo') yeses = yeses.filter((one) => one !== person)
        if (counts) inTotals += counts === 'enters' ? 1 : -1
        expect(stale).toBe(false)
        expect(change.version ?? record.version).toBeGreaterThanOrEqual(record.version)
        record = { ...record, ...change }
        expect(inTotals).toBe(record.state === 'counted' ? 1 : 0)
        if (record.state === 'submitted') expect(record.checksLeft).toBe(asked - yeses.length)
        if (record.state !== 'counted') continue
        expect(new Set(yeses).size).toBe(asked)
        expect(yeses).not.toContain(record.recordedBy)
        expect(yeses).not.toContain(record.submittedBy)
      }
    }),
    { numRuns: 2000 },
  )
})
