import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { dayOf } from '#platform/clock'
import type { RegisterDefinition, Review } from '../kinds/definition.ts'
import { findVersions } from '../kinds/register-kind.store.ts'
import { roundsToOpen } from './review-days.ts'
import { insertRounds } from './round.store.ts'

type Db = Kysely<Database>

/** Since when a list has had a review without a break; undefined where it has none. */
export function reviewSetAt(
  versions: readonly { definition: RegisterDefinition; madeAt: Date }[],
): { review: Review; at: Date } | undefined {
  const without = versions.findLastIndex(({ definition }) => !definition.review)
  const [first] = versions.slice(without + 1)
  const review = versions.at(-1)?.definition.review
  return first && review && { review, at: first.madeAt }
}

/** Opens what of a list's reviews is to be open by now. */
export async function openRoundsOf(trx: Db, kind: string, now: Date): Promise<void> {
  const set = reviewSetAt(await findVersions(trx, kind))
  if (!set) return
  const { last } = await trx
    .selectFrom('registerRound')
    .select(({ fn }) => fn.max('year').as('last'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  const rounds = roundsToOpen(set.review, { setOn: dayOf(set.at), last, today: dayOf(now) })
  await insertRounds(trx, kind, rounds, now)
}

/** The lists that are reviewed each year; one that is closed is reviewed no more. */
export async function findReviewedKinds(db: Db, today: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select k.code from register_kind k join register_definition d on d.kind = k.code and d.version = k.version
    where d.definition ? 'review' and coalesce(k.closed_on > ${today}::date, true) order by k.code`.execute(
    db,
  )
  return rows.map(({ code }) => code)
}

/** Opens what is to be open by now of all lists: whatever node does it, and however often. */
export async function openRounds(trx: Db, now: Date): Promise<void> {
  for (const kind of await findReviewedKinds(trx, dayOf(now))) await openRoundsOf(trx, kind, now)
}
