import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { type MetricRow, metricsAndParts } from '#modules/figures'
import { unitsAbove } from '#modules/organizations'
import { executePrepared } from '#platform/database/prepared'
import { platformErrors } from '#platform/errors'
import type { AppraisalRow } from './appraisal.ts'
import type { Reading } from './checking/reading.store.ts'
import { type CountedVersion, versionsOf, withMoments } from './versions/version.store.ts'

/** A form with what is kept beside it. */
export interface AppraisalWhole {
  row: AppraisalRow
  /** The unit and all above it. */
  chain: number[]
  /** As it was read, where it is handed in or confirmed. */
  reading: Reading | undefined
  /** The metrics that feed it, as it stands and as it was read, with those they are computed from. */
  metrics: MetricRow[]
  /** The latest first. */
  versions: CountedVersion[]
}

type Beside = {
  chainAbove: number[]
  reading: Reading | null
  metrics: MetricRow[] | null
  versions: CountedVersion[] | null
}

const fedBy = sql`
  select query ->> 'metric' from (values (a.form), (r.form)) as forms(form),
    jsonb_path_query(form, '$.indicators[*].query') query`

/** Reads at once a form and what is kept beside it. */
export async function getWhole(db: Kysely<Database>, id: string): Promise<AppraisalWhole> {
  const whole = await findWhole(db, id)
  if (!whole) throw platformErrors.NOT_FOUND()
  return whole
}

export async function findWhole(db: Kysely<Database>, id: string): Promise<AppraisalWhole | undefined> {
  const [found] = await executePrepared(
    db,
    sql<AppraisalRow & Beside>`
    select a.*, ${unitsAbove(sql`a.organization_id`)} as chain_above, row_to_json(r) as reading,
      (select json_agg(m) from (${metricsAndParts(fedBy)}) m) as metrics,
      (select json_agg(v) from (${versionsOf(sql`a.id`)}) v) as versions
    from appraisal a left join lateral (
      select form, scheme, scored, figures, read_at as "readAt" from appraisal_reading
      where appraisal_id = a.id and a.state in ('submitted', 'counted') order by id desc limit 1) r on true
    where a.id = ${id}::uuid`,
  )
  if (!found) return undefined
  const { chainAbove: chain, reading, metrics, versions, ...row } = found
  return {
    row,
    chain,
    reading: reading ? { ...reading, readAt: new Date(reading.readAt) } : undefined,
    metrics: metrics ?? [],
    versions: (versions ?? []).map(withMoments),
  }
}
