import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { unitsBelow } from '#modules/organizations'
import { holding } from '#platform/text/like'
import type { Versions } from '../values/read-values.ts'

export interface TwinFilter {
  kind: string
  organizationId: number
  search?: string
  /** Those somebody said are not the same, instead of those nobody said anything of. */
  apart: boolean
  versions: Versions
  about: string
}

/** Records that are likely the same. */
export interface TwinRow {
  id: string
  /** By which fields, `name` among them. */
  why: string[]
  name: string
  size: number
  ids: string[]
  apartId: string | null
  saidBy: string | null
  saidAt: Date | null
  orderKey: string
}

/** Of a larger group the first ones are shown. */
export const SHOWN = 20

export const twinOrder = listOrder(
  {
    name: { value: sql`g.name`, kind: 'text' },
    size: { value: sql`g.size`, kind: 'integer' },
  },
  'name',
  { value: sql`g.id`, kind: 'uuid' },
)

/**
 * Groups of records that stand in a list of a unit and all below it and share a key. Keys are read in their order from
 * the index alone; only those that several records have are looked at further. The same records by several keys are
 * one group.
 */
export function twinRows(_: Kysely<Database>, filter: TwinFilter, order: RowOrder): RawBuilder<TwinRow> {
  const { kind, organizationId, search = '', apart } = filter
  return sql<TwinRow>`
    with below as materialized (select id from ${unitsBelow([organizationId])} b(id)),
    shared as materialized (
      select k.key from register_key k
      where k.kind = ${kind} and k.organization_id in (select id from below) group by k.key having count(*) > 1
    ), together as (
      select s.key, array_agg(r.id order by r.id) as records, min(r.name) as name
      from shared s join register_key k on k.kind = ${kind} and k.key = s.key
      join register_record r on r.id = k.record_id
      where k.organization_id in (select id from below) and r.state <> 'withdrawn' and r.until is null
      group by s.key having count(*) > 1
    ), grouped as (
      select md5(array_to_string(records, ' '))::uuid as id, records, min(name) as name,
        cardinality(records) as size, array_agg(distinct split_part(key, ' ', 1)) as why
      from together group by records
    )
    select g.id, g.why, g.name, g.size, g.records[:${SHOWN}] as ids, a.id as apart_id, a.said_by, a.said_at,
      ${order.key} as order_key
    from grouped g left join lateral (
      select id, said_by, said_at from register_apart a where a.records @> g.records order by said_at desc limit 1
    ) a on true
    where ${apart ? sql`a.id is not null` : sql`a.id is null`}
      ${search.trim() ? sql`and g.name like ${holding(search.trim())}` : sql``}
      and ${order.beyond}
    order by ${order.by} limit ${order.limit}`
}
