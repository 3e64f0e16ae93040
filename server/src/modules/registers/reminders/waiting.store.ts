import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { reviewedRecords } from '../reviews/review-states.ts'
import type { Round } from '../reviews/round.store.ts'
import { keepersOfWaiting, leadersOfWaiting } from './keepers.ts'

type Db = Kysely<Database>

/** For whom something of a list waits: so much that they keep, and with `above` so much at and below where they lead. */
async function countFor(db: Db, waiting: RawBuilder<unknown>, above: boolean): Promise<Map<string, number>> {
  const led = above ? sql`, ${leadersOfWaiting}` : sql``
  const seats = above
    ? sql`(select unit, person from keeper union select unit, person from leader)`
    : sql`keeper`
  const { rows } = await sql<{ person: string; count: number }>`
    with recursive waiting as materialized (${waiting}), ${keepersOfWaiting} ${led}
    select s.person, sum(w.count)::int as count from ${seats} s join waiting w on w.unit = s.unit
    group by s.person order by s.person`.execute(db)
  return new Map(rows.map(({ person, count }) => [person, count]))
}

/** Who has how many reviews of a list to answer; once it is overdue, also who leads above them. */
export const countReviewsFor = (db: Db, kind: string, round: Round, today: string) =>
  countFor(
    db,
    sql`select v.organization_id as unit, count(*)::int as count from ${reviewedRecords(kind, round, today)} v
      where v.state in ('due', 'overdue') group by v.organization_id`,
    today > round.due,
  )

/** Who keeps how many records of a list that are valid no more, or not for long. */
export const countEndingFor = (db: Db, kind: string, today: string) =>
  countFor(
    db,
    sql`select r.organization_id as unit, count(*)::int as count
      from register_record r join register_kind k on k.code = r.kind
      where r.kind = ${kind} and r.state = 'counted' and r.until is null and k.valid_by is not null
        and register_valid_to(r."values", k.valid_by) <= ${today}::date + make_interval(months => k.valid_months)
      group by r.organization_id`,
    false,
  )
