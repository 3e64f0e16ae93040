import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { chainOf, chainsOf } from '#modules/organizations'
import type { RecordRow } from '../record.ts'
import { registerErrors } from '../register.errors.ts'

type Db = Kysely<Database>

/**
 * The units in whose lists a record stands or stood, those of the records it became or that became it among them, and
 * all above: its numbers of past days open to it there too.
 */
export async function unitsOfRecord(
  db: Db,
  { id, organizationId }: Pick<RecordRow, 'id' | 'organizationId'>,
): Promise<number[]> {
  const { rows } = await sql<{ unit: number }>`
    select organization_id as unit from register_span where record_id = ${id}::uuid
    union
    select r.organization_id from register_merger m join register_record r on r.id = any(m.stays || m.ends)
    where m.state = 'counted' and m.stays || m.ends @> array[${id}::uuid]`.execute(db)
  return chainsOf(db, [...new Set([organizationId, ...rows.map(({ unit }) => unit)])])
}

/** Refuses the last yes to what moves the figures of several units, where one of them no longer stands below. */
export async function demandAbove(db: Db, checkAt: number | null, units: readonly number[]): Promise<void> {
  for (const unit of units) {
    const [, ...above] = await chainOf(db, unit)
    if (!above.includes(checkAt ?? 0) && (above.at(-1) ?? unit) !== checkAt)
      throw registerErrors.REGISTER_CHECKED_ELSEWHERE()
  }
}
