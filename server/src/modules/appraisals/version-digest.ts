import { createHash } from 'node:crypto'
import type { Form, Scheme, Scored } from '@medelge/appraisal'
import type { FedFigure } from './feeding/fed-figure.ts'

/** Everything that is signed when a form is frozen. */
export interface Signed {
  appraisalId: string
  number: number
  form: Form
  scheme: Scheme
  scored: Scored
  figures: readonly FedFigure[]
  note: string
  frozenBy: string
  frozenByName: string
  frozenAt: Date
}

// The database keeps what is in a JSON value, not the order it was written in.
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, ordered(part)]),
  )
}

/** SHA-256 over a frozen version, the same for the version just made and for the one read back. */
export function digestOf(signed: Signed): string {
  const { appraisalId, number, form, scheme, scored, figures, note, frozenBy, frozenByName, frozenAt } =
    signed
  const whole = {
    ...{ appraisalId, number, form, scheme, scored, figures, note, frozenBy, frozenByName },
    frozenAt: frozenAt.toISOString(),
  }
  const plain = JSON.parse(JSON.stringify(whole))
  return createHash('sha256')
    .update(JSON.stringify(ordered(plain)))
    .digest('hex')
}
