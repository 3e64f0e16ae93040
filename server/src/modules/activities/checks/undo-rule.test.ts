import { expect, it } from 'vitest'
import { mayUndo, UNDO_WITHIN } from './undo-rule.ts'

const now = new Date('2021-10-01T02:00:00Z')
const ago = (ms: number) => new Date(now.getTime() - ms)
const last = (change = {}) => ({ deed: 'counted', personId: 'saran', at: ago(5_000), ...change })

it('lets the one who checked take it back for a while', () => {
  for (const deed of ['accepted', 'counted', 'returned'])
    expect(mayUndo(last({ deed }), 'saran', now)).toBe(true)
  expect(mayUndo(last({ at: ago(UNDO_WITHIN) }), 'saran', now)).toBe(true)
})

it('lets nobody else, not later, and nothing but a check', () => {
  expect(mayUndo(last(), 'naran', now)).toBe(false)
  expect(mayUndo(last({ at: ago(UNDO_WITHIN + 1) }), 'saran', now)).toBe(false)
  for (const deed of ['submitted', 'corrected', 'withdrawn', 'undone'])
    expect(mayUndo(last({ deed }), 'saran', now)).toBe(false)
  expect(mayUndo(undefined, 'saran', now)).toBe(false)
})
