import { type RawBuilder, sql } from 'kysely'

/**
 * Whether what stands on a day still counts then: of a list whose records count no more once they are valid no more,
 * those whose last day is over do not. `held` is what the record holds on that day, `kind` the column with its list.
 */
export const countsOn = (held: RawBuilder<unknown>, kind: RawBuilder<unknown>, day: string) => sql<boolean>`
  not exists (select from register_kind lapsing where lapsing.code = ${kind} and lapsing.lapses
    and register_valid_to(${held}, lapsing.valid_by) < ${day}::date)`

/**
 * From when until when records of a list count, as a query in brackets: their spans, each ended by its last valid day
 * where the list says so.
 */
const presence = (kind: string) => sql`(
  select s.record_id, s.since, least(s.until, coalesce(register_valid_to(s."values", k.valid_by) + 1, 'infinity')) as until
  from register_span s join register_kind k on k.code = s.kind
  where s.kind = ${kind} and coalesce(register_valid_to(s."values", k.valid_by), 'infinity'::date) >= s.since)`

/** Whether a record of a list that lapses came to count, or no longer did, between two days, both included. */
export const lapsingTurn = (
  kind: string,
  turn: 'entered' | 'left',
  from: RawBuilder<unknown>,
  to: RawBuilder<unknown>,
) => {
  const [edge, other] = turn === 'entered' ? [sql`since`, sql`until`] : [sql`until`, sql`since`]
  return sql<boolean>`exists (select from ${presence(kind)} p where p.record_id = r.id
    and p.${edge} >= ${from} and p.${edge} <= ${to}
    and not exists (select from ${presence(kind)} q where q.record_id = p.record_id and q.${other} = p.${edge}))`
}
