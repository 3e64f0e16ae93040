import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { type Actor, authorize } from '#house/actor'
import { deed } from '#house/deed'
import { inField } from '#house/errors'
import { UuidParams } from '#house/shapes'
import { chainOf } from '#modules/organizations'
import { firstCheck } from './check-level.ts'
import { HandedInSchema, waitsFor } from './checks/waits-for.ts'
import { sessionErrors } from './session.errors.ts'
import { sessionPolicy } from './session.policy.ts'
import { lockSession, updateSession } from './session.store.ts'
import { presentSession, type SessionRow, SessionSchema } from './session.ts'
import { noteEvent } from './session-history.store.ts'

/** Hands a draft or returned session to the next level; a session without anybody has nothing to check. */
export async function submit(trx: Kysely<Database>, row: SessionRow, actor: Actor, now: Date) {
  if (row.state !== 'draft' && row.state !== 'returned')
    throw sessionErrors.SESSION_NOT_OPEN({ state: row.state })
  const people = row.headcounts.reduce((sum, head) => sum + head.offline + head.online, 0)
  if (people === 0) throw sessionErrors.SESSION_NOBODY_CAME(inField('headcounts'))
  const { checkAt, checks } = await firstCheck(trx, row.hosts[0] ?? 0)
  const submitted = await updateSession(trx, row.id, {
    state: 'submitted',
    checkAt,
    checksLeft: checks,
    submittedBy: actor.id,
    submittedAt: now,
    acceptedBy: [],
  })
  await noteEvent(trx, submitted, 'submitted', actor, now)
  return submitted
}

export const submitSession = deed({
  route: 'POST /api/sessions/{id}/submit',
  summary: 'Hand a draft in for checking by the next level',
  may: sessionPolicy.record,
  params: UuidParams,
  answer: Type.Object({ ...SessionSchema.properties, ...HandedInSchema }),
  async handle({ db, params, actor, house }) {
    const row = await lockSession(db, params.id)
    authorize(actor, sessionPolicy.record, await chainOf(db, row.hosts[0] ?? 0, row.day))
    const now = house.clock()
    const submitted = await submit(db, row, actor, now)
    return { ...presentSession(submitted), waitsFor: await waitsFor(db, submitted, now) }
  },
})
