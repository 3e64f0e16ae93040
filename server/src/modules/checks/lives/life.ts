import type { Actor } from '#platform/actor'
import type { CheckedRow } from '../checked-row.ts'
import type { FirstCheck } from '../levels/check-level.store.ts'

/** One step in the life of a record: who took it and when, with what was said. */
export interface LifeStep {
  by: Pick<Actor, 'id' | 'name'>
  at: Date
  note?: string
}

/** The life a new record has behind it: a draft, or handed in, or handed in and counted or returned. */
export interface Life {
  recorded: LifeStep
  submitted?: LifeStep
  returned?: LifeStep
  counted?: LifeStep
}

const STEPS = ['recorded', 'submitted', 'returned', 'counted'] as const

/** The steps in the order they were taken. */
export const stepsOf = (life: Life) =>
  STEPS.flatMap((step) => {
    const taken = life[step]
    return taken ? [{ step, taken }] : []
  })

const stateOf = ({ counted, returned, submitted }: Life): CheckedRow['state'] =>
  counted ? 'counted' : returned ? 'returned' : submitted ? 'submitted' : 'draft'

/** What a life has made of a record that knows not yet where it is checked. */
export const rowOfLife = (life: Life): CheckedRow => ({
  // Drawn where it is written.
  id: '',
  state: stateOf(life),
  version: 1,
  checkAt: null,
  checksLeft: 0,
  recordedBy: life.recorded.by.id ?? '',
  recordedAt: life.recorded.at,
  submittedBy: life.submitted?.by.id ?? null,
  submittedAt: life.submitted?.at ?? null,
  acceptedBy: [],
  countedAt: life.counted?.at ?? null,
})

/** Where a record that was handed in waits, or was checked; a draft waits nowhere. */
export const placeOf = (life: Life, first: FirstCheck | undefined) =>
  life.submitted
    ? {
        checkAt: first?.checkAt ?? null,
        checksLeft: stateOf(life) === 'submitted' ? (first?.checks ?? 1) : 0,
      }
    : {}
