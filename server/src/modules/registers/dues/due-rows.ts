import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import type { RowOrder } from '#engines/lists/list-order'
import { unitsBelow } from '#modules/organizations'
import { holding } from '#platform/text/like'
import { reviewedRecords } from '../reviews/review-states.ts'
import type { Round } from '../reviews/round.store.ts'

/** What is due of a record: an answer to a review, or that its validity is renewed. */
export const dueMatters = ['overdue', 'due', 'expired', 'ending'] as const
export type DueMatter = (typeof dueMatters)[number]

export interface DueFilter {
  organizationId: number
  today: string
  matter?: DueMatter
  search?: string
  /** The lists that one may look into. */
  kinds: readonly string[]
  /** The review of each that can still be answered. */
  rounds: readonly { kind: string; round: Round }[]
}

export interface DueRow {
  id: string
  recordId: string
  kind: string
  list: { zh: string; en?: string }
  name: string
  unitName: string
  matter: DueMatter
  /** The last day. */
  by: string
  year: number | null
  orderKey: string
}

const reviews = ({ rounds, today }: DueFilter) =>
  rounds.map(
    ({ kind, round }) => sql`
    select v.record_id, v.organization_id, v.state as matter, ${round.due}::date as by, ${round.year}::int as year
    from ${reviewedRecords(kind, round, today)} v where v.state in ('due', 'overdue')`,
  )

const validity = ({ kinds, today }: DueFilter) => sql`
  select r.id as record_id, r.organization_id, case when v.last < ${today}::date then 'expired' else 'ending' end as matter,
    v.last as by, null::int as year
  from register_record r join register_kind k on k.code = r.kind
  cross join lateral (select register_valid_to(r."values", k.valid_by) as last) v
  where k.valid_by is not null and k.code = any(${[...kinds]}::text[]) and r.state = 'counted' and r.until is null
    and v.last <= ${today}::date + make_interval(months => k.valid_months)`

/** All that is due of records at a unit and below it, whatever their list; a record may have two matters. */
export function dueRows(_: Kysely<Database>, filter: DueFilter, order: RowOrder): RawBuilder<DueRow> {
  const { organizationId, matter, search = '', today } = filter
  return sql<DueRow>`
    select d.id, d.record_id, r.kind, n.definition->'form'->'words' as list, r.name, o.short_name as unit_name,
      d.matter, d.by, d.year, ${order.key} as order_key
    from (
      select u.*, md5(u.record_id || coalesce(u.year::text, ''))::uuid as id
      from (${sql.join([...reviews(filter), validity(filter)], sql` union all `)}) u
    ) d
    join register_record r on r.id = d.record_id
    join register_kind k on k.code = r.kind
    join register_definition n on n.kind = k.code and n.version = k.version
    join organization o on o.id = d.organization_id
    where d.organization_id in ${unitsBelow([organizationId], today)}
      ${matter ? sql`and d.matter = ${matter}` : sql``}
      ${search.trim() ? sql`and r.name like ${holding(search.trim())}` : sql``}
      and ${order.beyond}
    order by ${order.by} limit ${order.limit}`
}
