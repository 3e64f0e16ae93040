import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import type { CheckedRow } from '#modules/checks'
import { holding } from '#platform/text/like'
import type { Summary } from './summary.ts'

export interface ListedAppraisal extends Summary, Omit<CheckedRow, 'writtenBy'> {
  organizationId: number
  year: number
  project: string
  changedAt: Date
  /** Its last frozen version, as it was signed. */
  frozen: number | null
  frozenTotal: number | null
  orderKey: string
}

// A total has a few decimals; it is sorted by in millionths.
const total = sql`round(summary.total * 1000000)::bigint`

export const appraisalOrder = listOrder(
  {
    year: { value: sql`a.year`, kind: 'integer' },
    project: { value: sql`a.form->>'project'`, kind: 'text' },
    total: { value: total, kind: 'integer' },
    findings: { value: sql`summary.wrong * 100000 + summary.open`, kind: 'integer' },
    changedAt: { value: sql`a.changed_at`, kind: 'moment' },
  },
  '-year',
  { value: sql`a.id`, kind: 'uuid' },
)

interface AppraisalsAsked {
  organizationId: number
  year?: number
  search?: string
  state?: CheckedRow['state']
  recordedBy?: string
  /** How each form of the unit stands now. */
  summaries: readonly Summary[]
}

/** The forms of a unit as they stand, each with its last frozen version. */
export function appraisalRows(
  _: Kysely<Database>,
  { organizationId, year, search, state, recordedBy, summaries }: AppraisalsAsked,
  order: RowOrder,
): RawBuilder<ListedAppraisal> {
  const like = holding(search ?? '')
  return sql`
    select a.id, a.organization_id, a.year, a.form->>'project' as project, a.changed_at,
      a.state, a.version, a.check_at, a.checks_left, a.recorded_by, a.recorded_at, a.submitted_at, a.counted_at,
      summary.total, summary.grade, summary.wrong, summary.open, frozen.number as frozen,
      (frozen.scored->>'total')::float8 as "frozenTotal", ${order.key} as order_key
    from appraisal a
    join jsonb_to_recordset(${JSON.stringify(summaries)}::jsonb)
      as summary(id uuid, total float8, grade text, wrong int, open int) on summary.id = a.id
    left join lateral (
      select number, scored from appraisal_version v where v.appraisal_id = a.id and v.revoked_at is null
      order by number desc limit 1
    ) frozen on true
    where a.organization_id = ${organizationId} and ${order.beyond}
      ${year ? sql`and a.year = ${year}` : sql``} ${search ? sql`and a.form->>'project' like ${like}` : sql``}
      ${state ? sql`and a.state = ${state}` : sql``} ${recordedBy ? sql`and a.recorded_by = ${recordedBy}` : sql``}
    order by ${order.by} limit ${order.limit}`
}
