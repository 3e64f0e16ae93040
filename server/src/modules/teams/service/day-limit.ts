import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { inField } from '#platform/errors'
import { teamErrors } from '../team.errors.ts'
import { serviceRows } from './service-source.ts'

type Db = Kysely<Database>

/** A day, in halves of an hour. */
const WHOLE_DAY = 48

/** Holds people until the end of the transaction: who writes hours of one of them waits for whoever does already. */
export const holdMembers = (trx: Db, ids: readonly string[]) =>
  sql`select 1 from member where id = any(${[...ids]}::uuid[]) order by id for update`.execute(trx)

/**
 * The first day on which one of these people, or all of them taken for one, would have more than 24 hours, whatever its
 * sources and whether they count yet. What took several days is spread over them.
 */
export async function findFullDay(
  db: Db,
  members: readonly string[],
  { from, to, asOne = false }: { from?: string; to?: string; asOne?: boolean },
) {
  const who = asOne ? sql`null::uuid` : sql`s.member_id`
  const { rows } = await sql<{ name: string | null; day: string }>`
    with spread as (
      select ${who} as member_id, d::date as day, sum(s.half_hours::numeric / (s.last - s.day + 1)) as halves
      from (${serviceRows(sql`${[...members]}::uuid[]`)}) s, generate_series(s.day, s.last, interval '1 day') d
      where d::date between ${from ?? '-infinity'}::date and ${to ?? 'infinity'}::date
      group by 1, 2
    )
    select m.name, spread.day from spread left join member m on m.id = spread.member_id
    where halves > ${WHOLE_DAY} order by spread.day limit 1`.execute(db)
  return rows[0]
}

/** Refuses what was written of people who are held, where one of them would have more than 24 hours on one of the days. */
export async function demandHours(
  trx: Db,
  members: readonly string[],
  days: { from: string; to: string },
  field: string,
): Promise<void> {
  const full = await findFullDay(trx, members, days)
  if (full) throw teamErrors.SERVICE_DAY_FULL({ ...full, ...inField(field) })
}
