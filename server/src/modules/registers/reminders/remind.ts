import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { tell } from '#engines/notifications/index'
import { dayOf } from '#platform/clock'
import { getKind } from '../kinds/register-kind.store.ts'
import { findReviewedKinds } from '../reviews/open-rounds.ts'
import { findRounds, type Round } from '../reviews/round.store.ts'
import { ENDING, type Ending, REVIEWS_DUE, type ReviewsDue } from './due-notes.ts'
import { noteReminder } from './reminder.store.ts'

type Db = Kysely<Database>

const nobody = { id: null, name: '' }

export const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

/** How far a review has come; what a platform that was off has missed in between is not told any more. */
export function stageOf({ due }: Round, remind: number, today: string): 'opened' | 'soon' | 'overdue' {
  if (today > due) return 'overdue'
  return today >= dayBefore(due, remind) ? 'soon' : 'opened'
}

/** What is told once: of a last day that was set later anew. */
export const reminderOf = ({ year, due, firstDue }: Round, stage: string): string =>
  firstDue === null || stage === 'opened' ? `${year} ${stage}` : `${year} ${stage} ${due}`

async function remindOfReviews(trx: Db, now: Date): Promise<void> {
  const today = dayOf(now)
  for (const kind of await findReviewedKinds(trx, today)) {
    const [round] = await findRounds(trx, kind, today)
    const { definition } = await getKind(trx, kind)
    if (!round || !definition.review) continue
    const stage = stageOf(round, definition.review.remind, today)
    if (await noteReminder(trx, kind, reminderOf(round, stage), now))
      await tell(trx, REVIEWS_DUE, { actor: nobody, at: now }, { kind, stage } satisfies ReviewsDue)
  }
}

/** Once a month: what of a list is valid no more, or not for long. */
async function remindOfEnding(trx: Db, now: Date): Promise<void> {
  const { rows } = await sql<{ code: string }>`
    select code from register_kind
    where valid_by is not null and coalesce(closed_on > ${dayOf(now)}::date, true) order by code`.execute(trx)
  for (const { code: kind } of rows)
    if (await noteReminder(trx, kind, `valid ${dayOf(now).slice(0, 7)}`, now))
      await tell(trx, ENDING, { actor: nobody, at: now }, { kind } satisfies Ending)
}

/** Has everybody told of what waits for them now, each of it once. */
export async function remind(trx: Db, now: Date): Promise<void> {
  await remindOfReviews(trx, now)
  await remindOfEnding(trx, now)
}
