import type { SessionFacts, SessionRow } from '../session.ts'

/** One step in the life of a session: who took it and when, with what was said. */
export interface Step {
  by: { id: string; name: string }
  at: Date
  note?: string
}

/** A session with the life it has behind it: a draft, or handed in, or handed in and counted or returned. */
export interface SessionLife {
  facts: SessionFacts
  recorded: Step
  submitted?: Step
  counted?: Step
  returned?: Step
}

export const stateOf = ({ counted, returned, submitted }: SessionLife): SessionRow['state'] =>
  counted ? 'counted' : returned ? 'returned' : submitted ? 'submitted' : 'draft'

/** The steps in the order they were taken. */
export const stepsOf = (
  life: SessionLife,
): { step: 'recorded' | 'submitted' | 'returned' | 'counted'; taken: Step }[] =>
  (['recorded', 'submitted', 'returned', 'counted'] as const).flatMap((step) => {
    const taken = life[step]
    return taken ? [{ step, taken }] : []
  })
