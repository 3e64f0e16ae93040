import { wholeOf } from '@medelge/fields'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { columnsOf } from '#engines/fields/columns'
import { areaErrors } from '#modules/areas'
import { organizationErrors } from '#modules/organizations'
import type { ErrorMaker } from '#platform/errors'
import { readActivitySeries } from '../series/activity.store.ts'
import { sessionErrors } from '../session.errors.ts'
import { type SessionFacts, type SessionValues, sessionFields } from '../session.fields.ts'
import { type Examined, examineSessions, type FactProblem, type ToExamine } from './session-examination.ts'

const refusals: Record<string, ErrorMaker> = { ...sessionErrors, ...areaErrors, ...organizationErrors }

const fieldOf = ({ field, position }: FactProblem) =>
  position === undefined ? field : `${field}.${position}`

/** The first problem is the refusal; those beside it say at their fields what they are. */
function refuse({ problems, questions }: Examined, { confirmed }: SessionFacts): void {
  const [first, ...others] = problems
  if (first) {
    const beside = others.map((one) => ({ field: fieldOf(one), code: one.code, ...one.params }))
    const fields = [{ field: fieldOf(first) }, ...beside]
    throw refusals[first.code]?.({ ...first.params, fields }) ?? new Error(`no refusal is ${first.code}`)
  }
  const open = questions.filter((question) => !confirmed?.includes(question.reservation))
  if (open.length > 0) throw sessionErrors.SESSION_NEEDS_CONFIRMATION({ reservations: open })
}

/** Examines the facts of one session: the impossible is refused, the unlikely is asked. */
export async function checkFacts(db: Kysely<Database>, one: ToExamine, today: string): Promise<void> {
  const [examined] = await examineSessions(db, [one], today)
  if (examined) refuse(examined, one.facts)
}

/** What is kept of sessions from what recorders filled in; one without a series stands in that of its activity. */
export async function valuesIn(
  db: Kysely<Database>,
  facts: readonly SessionFacts[],
): Promise<SessionValues[]> {
  const asked = facts.flatMap(({ seriesId, activityId }) => (activityId && !seriesId ? [activityId] : []))
  const seriesOf = await readActivitySeries(db, asked)
  return facts.map((one) => ({
    ...wholeOf(sessionFields, one),
    seriesId: one.seriesId ?? seriesOf.get(one.activityId ?? '') ?? null,
  }))
}

/** The same for one, as its columns take it. */
export async function columnsIn(db: Kysely<Database>, facts: SessionFacts) {
  const [values] = await valuesIn(db, [facts])
  if (!values) throw new Error('facts without values')
  return columnsOf(sessionFields, values)
}
