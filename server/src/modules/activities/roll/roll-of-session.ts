import { isOpen } from '@medelge/workflow'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { checkErrors } from '#modules/checks'
import { demandOpenBooks } from '#modules/figures'
import { chainOf, chainsOf } from '#modules/organizations'
import { demandHours, demandKnown, demandTeams, holdMembers } from '#modules/teams'
import { type Actor, allows } from '#platform/actor'
import { inField, platformErrors } from '#platform/errors'
import { sessionErrors } from '../session.errors.ts'
import { sessionPolicy } from '../session.policy.ts'
import type { SessionRow } from '../session.ts'
import { findParts, type Taken } from './session-roll.store.ts'

type Db = Kysely<Database>

/** Whether somebody may write the roll of a session as it stands: as they may change it, or correct it once it counts. */
async function mayWriteRoll(db: Db, actor: Actor, session: SessionRow): Promise<boolean> {
  if (session.state === 'counted')
    return allows(actor, sessionPolicy.correct, await chainOf(db, session.checkAt ?? 0))
  return (
    isOpen(session) &&
    allows(actor, sessionPolicy.record, await chainOf(db, session.hosts[0] ?? 0, session.day))
  )
}

/** Refuses whoever may not, a session that is being checked, and what counts without a reason, in closed books too. */
export async function demandRollOpen(
  db: Db,
  actor: Actor,
  session: SessionRow,
  { reason, adjustment }: { reason?: string | undefined; adjustment?: string | undefined },
): Promise<void> {
  const counted = session.state === 'counted'
  if (!(await mayWriteRoll(db, actor, session))) {
    const above = await chainsOf(db, session.hosts)
    if (counted || isOpen(session) || !allows(actor, sessionPolicy.record, above))
      throw platformErrors.NOT_FOUND()
    throw checkErrors.RECORD_NOT_OPEN({ state: session.state })
  }
  if (!counted) return
  if (!reason) throw sessionErrors.SESSION_ROLL_REASON(inField('reason'))
  await demandOpenBooks(db, await chainOf(db, session.hosts[0] ?? 0), session.day, adjustment)
}

const DAY = 86_400_000
const daysOf = ({ day, endDay }: SessionRow) =>
  Math.round((Date.parse(endDay ?? day) - Date.parse(day)) / DAY) + 1

/** Refuses a person twice, more hours than its days have, whom the writer does not see, and a team they were not in. */
export async function demandTaken(
  db: Db,
  actor: Actor,
  session: SessionRow,
  people: readonly Taken[],
): Promise<void> {
  const most = 24 * daysOf(session)
  for (const [nth, { memberId, hours }] of people.entries()) {
    if (people.findIndex((one) => one.memberId === memberId) < nth)
      throw sessionErrors.SESSION_ROLL_TWICE(inField(`people.${nth}`))
    if (!Number.isInteger(hours * 2) || hours <= 0 || hours > most)
      throw sessionErrors.SESSION_ROLL_HOURS({ most, ...inField(`people.${nth}.hours`) })
  }
  const known = new Set((await findParts(db, session.id)).map(({ memberId }) => memberId))
  await demandKnown(
    db,
    actor,
    people.map(({ memberId }) => memberId).filter((id) => !known.has(id)),
  )
  await demandTeams(db, session.day, people)
}

/** Refuses a roll by which somebody would have more than 24 hours on a day; asked anew where the session's days change. */
export async function demandRollHours(trx: Db, session: SessionRow): Promise<void> {
  const members = (await findParts(trx, session.id)).map(({ memberId }) => memberId)
  if (members.length === 0) return
  await holdMembers(trx, members)
  await demandHours(trx, members, { from: session.day, to: session.endDay ?? session.day }, 'day')
}
