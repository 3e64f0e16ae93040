import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { unitsBelow } from '#modules/organizations'
import { holding } from '#platform/text/like'
import type { ImportState } from './import-states.ts'

export interface ListedRun {
  id: string
  kind: string
  state: ImportState
  organizationId: number
  unitName: string
  startedBy: string
  by: string
  evidenceId: string
  fileName: string
  createdAt: Date
  total: number
  done: number
  recorded: number
  leftOver: number
  failureCode: string | null
  orderKey: string
}

export const runOrder = listOrder(
  {
    at: { value: sql`r.created_at`, kind: 'moment' },
    file: { value: sql`e.name`, kind: 'text' },
    by: { value: sql`p.name`, kind: 'text' },
    unit: { value: sql`o.short_name`, kind: 'text' },
    recorded: { value: sql`r.recorded`, kind: 'integer' },
  },
  '-at',
  { value: sql`r.id`, kind: 'uuid' },
)

interface RunsAsked {
  personId: string
  /** Where the person may see what others read in. */
  units: readonly number[]
  kind?: string | undefined
  search?: string | undefined
}

/** What a person read in, and what others did at the units where they may see it and below. */
export function runRows(
  _: Kysely<Database>,
  { personId, units, kind, search }: RunsAsked,
  order: RowOrder,
): RawBuilder<ListedRun> {
  const like = holding(search ?? '')
  return sql`
    select r.id, r.kind, r.state, r.organization_id, o.short_name as unit_name, r.started_by, p.name as by,
      r.evidence_id, e.name as file_name, r.created_at, r.total, r.done, r.recorded, r.left_over,
      r.report->'failure'->>'code' as failure_code, ${order.key} as order_key
    from import_run r
    join organization o on o.id = r.organization_id
    join person p on p.id = r.started_by
    join evidence e on e.id = r.evidence_id
    where (r.started_by = ${personId} or r.organization_id in ${unitsBelow(units)}) and ${order.beyond}
      ${kind ? sql`and r.kind = ${kind}` : sql``} ${search ? sql`and e.name ilike ${like}` : sql``}
    order by ${order.by}
    limit ${order.limit}`
}
