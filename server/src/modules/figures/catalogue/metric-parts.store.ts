import { type Formula, metricsOf } from '@medelge/figures'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { executePrepared } from '#platform/database/prepared'
import { foundOf, type MetricRow } from './metric.store.ts'

type Db = Kysely<Database>

/**
 * Metrics of the codes that a query finds, with those they are computed from and what those are computed from
 * (whatever word of a formula is the code of one), to be read.
 */
export const metricsAndParts = (codes: RawBuilder<unknown>) => sql<MetricRow>`
  with recursive wanted as (
    select code from metric where code in (${codes})
    union
    select word #>> '{}' from wanted join metric m using (code),
      jsonb_path_query(jsonb_build_array(m.formula, m.formulas), 'strict $.**') word
    where jsonb_typeof(word) = 'string'
  )
  select id, code, version, kind, unit, scale, theme, name, name_en as "nameEn", definition, formula,
    formulas from metric
  where code in (select code from wanted)`

/** The same by code; throws for a code that is not in the catalogue. `known` was read already. */
export async function getMetricsAndParts(
  db: Db,
  codes: readonly string[],
  known?: readonly MetricRow[],
): Promise<Map<string, MetricRow>> {
  if (codes.length === 0) return new Map()
  const asked = sql`select unnest(${[...codes]}::text[])`
  return foundOf(known ?? (await executePrepared(db, metricsAndParts(asked))), codes)
}

export type Computed = Pick<MetricRow, 'code' | 'name' | 'kind' | 'scale' | 'unit'> & {
  formula: Formula | null
  formulas: { formula: Formula | null }[] | null
}

/** Every metric that is or was computed from others. */
export async function findComputed(db: Db): Promise<Computed[]> {
  const { rows } = await sql<Computed>`
    select code, name, kind, scale, unit, formula, formulas from metric
    where formula is not null or jsonb_path_exists(formulas, '$[*].formula ? (@ != null)')`.execute(db)
  return rows
}

/** Every formula a metric has or had. */
export const formulasOf = ({ formula, formulas }: Pick<Computed, 'formula' | 'formulas'>): Formula[] =>
  [formula, ...(formulas ?? []).map((one) => one.formula)].filter((one) => one !== null)

/** For every computed metric, all that it is computed from by any of its versions, through others too. */
export function reachesOf(computed: readonly Pick<Computed, 'code' | 'formula' | 'formulas'>[]) {
  const direct = new Map(computed.map((one) => [one.code, new Set(formulasOf(one).flatMap(metricsOf))]))
  const reaches = (code: string, seen: Set<string>): Set<string> => {
    for (const part of direct.get(code) ?? [])
      if (!seen.has(part)) {
        seen.add(part)
        reaches(part, seen)
      }
    return seen
  }
  return new Map(computed.map(({ code }) => [code, reaches(code, new Set())]))
}
