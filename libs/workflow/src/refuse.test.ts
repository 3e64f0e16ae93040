import { describe, expect, it } from 'vitest'
import { type CheckedRecord, mayUndo, ownHand, refuse, STEPS, UNDO_WITHIN } from './index.ts'

const record = (change: Partial<CheckedRecord> = {}): CheckedRecord => ({
  state: 'submitted',
  version: 3,
  checksLeft: 1,
  recordedBy: 'tuya',
  submittedBy: 'bayar',
  acceptedBy: ['saran'],
  ...change,
})

describe('whose hands', () => {
  it('lets neither the recorder, nor who handed it in, nor an earlier level check', () => {
    expect(ownHand('tuya', record())).toBe('own')
    expect(ownHand('bayar', record())).toBe('own')
    expect(ownHand('saran', record())).toBe('twice')
    expect(ownHand('naran', record())).toBeUndefined()
    expect(ownHand('naran', record({ submittedBy: null, acceptedBy: [] }))).toBeUndefined()
  })
})

describe('from where a step may be taken', () => {
  it.each([
    ['draft', ['submit', 'withdraw']],
    ['submitted', ['accept', 'return', 'recall', 'withdraw', 'undo']],
    ['returned', ['submit', 'withdraw', 'undo']],
    ['counted', ['withdraw', 'undo']],
    ['withdrawn', []],
  ] as const)('%s', (state, allowed) => {
    const one = record({ state, acceptedBy: [] })
    expect(STEPS.filter((step) => !refuse(one, step, { person: 'naran' })).sort()).toEqual(
      [...allowed].sort(),
    )
  })

  it('tells who looks at an older version, and what each stands against', () => {
    const by = { person: 'naran' }
    expect(refuse(record(), 'accept', { ...by, version: 2 })).toBe('changed-meanwhile')
    expect(refuse(record({ state: 'counted' }), 'accept', { ...by, version: 2 })).toBe('not-waiting')
    expect(refuse(record(), 'recall', by)).toBe('already-accepted')
    expect(refuse(record(), 'return', { person: 'tuya' })).toBe('own-hand')
    expect(refuse(record(), 'accept', { person: 'saran' })).toBe('checked-before')
    expect(refuse(record({ state: 'withdrawn' }), 'withdraw', by)).toBe('not-open')
  })
})

describe('taking a check back', () => {
  const at = new Date('2021-10-01T02:00:00Z')
  const later = (ms: number) => new Date(at.getTime() + ms)
  const last = { event: 'counted', personId: 'saran', at }
  it('is for who made it, the last thing, within a minute', () => {
    expect(mayUndo(last, 'saran', later(UNDO_WITHIN))).toBe(true)
    expect(mayUndo(last, 'saran', later(UNDO_WITHIN + 1))).toBe(false)
    expect(mayUndo(last, 'naran', at)).toBe(false)
    expect(mayUndo({ ...last, event: 'corrected' }, 'saran', at)).toBe(false)
    expect(mayUndo(undefined, 'saran', at)).toBe(false)
  })
})
