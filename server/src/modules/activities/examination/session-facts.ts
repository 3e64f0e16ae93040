import { wholeOf } from '@medelge/fields'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { areaErrors } from '#modules/areas'
import { chainsOf, holdTree, organizationErrors } from '#modules/organizations'
import { type ErrorMaker, platformErrors } from '#platform/errors'
import { findActivity } from '../series/activity.store.ts'
import { sessionErrors } from '../session.errors.ts'
import { type SessionFacts, sessionFields } from '../session.fields.ts'
import { type Examined, examineSessions, type FactProblem, type ToExamine } from './session-examination.ts'

const refusals: Record<string, ErrorMaker> = { ...sessionErrors, ...areaErrors, ...organizationErrors }

const fieldOf = ({ field, place }: FactProblem) => (place === undefined ? field : `${field}.${place}`)

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

export interface CheckedFacts {
  /** Every organization on the chains of the hosts on the session's day. */
  chain: number[]
  seriesId: number | null
}

/** Examines the facts of one session: the impossible is refused, the unlikely is asked. */
export async function checkFacts(db: Kysely<Database>, one: ToExamine, today: string): Promise<CheckedFacts> {
  const { facts } = one
  await holdTree(db)
  const [examined] = await examineSessions(db, [one], today)
  if (examined) refuse(examined, facts)
  const activity = facts.activityId ? await findActivity(db, facts.activityId) : undefined
  const chain = await chainsOf(db, facts.hosts, facts.day)
  if (chain.length === 0) throw platformErrors.NOT_FOUND()
  return { chain, seriesId: facts.seriesId ?? activity?.seriesId ?? null }
}

/** What is kept of a session from what a recorder filled in. */
export const valuesOf = (facts: SessionFacts, seriesId: number | null) => ({
  ...wholeOf(sessionFields, facts),
  seriesId,
})
