import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { unitsBelow } from '#modules/organizations'
import { holding } from '#platform/text/like'
import { administrativeActs } from './administrative-acts.ts'

const shown = Object.values(administrativeActs).flat()

type Db = Kysely<Database>

export interface ActRow {
  id: number
  kind: string
  personId: string
  personName: string
  organizationId: number
  organizationName: string
  subjectKind: string
  subjectId: string
  subjectName: string
  details: Record<string, unknown>
  doneAt: Date
}

/** Latest first; a later act has the greater number. */
export const actOrder = listOrder({ at: { value: sql`a.id`, kind: 'integer' } }, '-at', {
  value: sql`a.id`,
  kind: 'integer',
})

export interface ActsAsked {
  /** Acts at these units and below them. */
  units: readonly number[]
  person?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** Administrative acts within a reach; `person` is who did it or whom it was done to. */
export function actRows(
  _: Db,
  { units, person, from, to }: ActsAsked,
  order: RowOrder,
): RawBuilder<ActRow & { orderKey: string }> {
  const word = person?.trim() ? holding(person.trim()) : undefined
  return sql`
    select a.id, a.action as kind, coalesce(a.person_id, '') as "personId", a.person_name as "personName",
      a.organization_id as "organizationId", o.short_name as "organizationName",
      a.subject_kind as "subjectKind", a.subject_id as "subjectId", a.subject_name as "subjectName", a.details,
      a.at as "doneAt", ${order.key} as "orderKey"
    from audit_entry a join organization o on o.id = a.organization_id
    where a.action = any(${shown}::text[]) and a.organization_id in ${unitsBelow(units)} and ${order.beyond}
      ${word ? sql`and (a.person_name ilike ${word} or a.subject_name ilike ${word})` : sql``}
      ${from ? sql`and a.at >= (${from}::date::timestamp at time zone 'Asia/Shanghai')` : sql``}
      ${to ? sql`and a.at < ((${to}::date + 1)::timestamp at time zone 'Asia/Shanghai')` : sql``}
    order by ${order.by} limit ${order.limit}`
}
