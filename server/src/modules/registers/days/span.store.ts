import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { memberErrors } from '#modules/members'
import { keepKeys } from '../alike/key.store.ts'
import { findOverlap } from '../members/member.store.ts'
import { factsOf, type RecordRow } from '../record.ts'
import { type CountedChange, type Facts, spansOf } from './spans.ts'

type Db = Kysely<Database>

/**
 * The changes of a record that count, in the order they were written, which is also that of their days, and its end by
 * a merger behind them. What says that all stands as it did changes nothing.
 */
export async function findCounted(db: Db, recordId: string): Promise<CountedChange[]> {
  const { rows } = await sql<CountedChange>`
    select day, facts from (
      select day, facts, number from register_change
      where record_id = ${recordId}::uuid and state = 'counted' and (ends or facts is not null)
      union all
      select day, null, 2147483647 from register_merged where record_id = ${recordId}::uuid
    ) c order by number`.execute(db)
  return rows
}

async function lockRecord(trx: Db, id: string): Promise<RecordRow> {
  const row = await trx
    .selectFrom('registerRecord')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Error(`A change of a record that is not there: ${id}`)
  return row
}

/**
 * Makes anew what a record held on which days, after it or one of its changes came to count or no longer does; the
 * record itself stands then as its last change left it.
 */
export async function keepSpans(trx: Db, id: string): Promise<void> {
  const row = await lockRecord(trx, id)
  const entered = row.entered ?? factsOf(row)
  const changes = row.state === 'counted' ? await findCounted(trx, id) : []
  const spans = row.state === 'counted' ? spansOf(row.since, entered, changes) : []
  const lastly = changes.findLast(({ facts }) => facts !== null)?.facts ?? entered
  await trx.deleteFrom('registerSpan').where('recordId', '=', id).execute()
  if (spans.length > 0)
    await trx
      .insertInto('registerSpan')
      .values(
        spans.map(({ since, until, facts }) => ({
          ...{ recordId: id, kind: row.kind, since, until: until ?? 'infinity' },
          ...columnsOf(facts),
        })),
      )
      .execute()
  await trx
    .updateTable('registerRecord')
    .set({
      ...columnsOf(lastly),
      restricted: JSON.stringify(lastly.restricted ?? {}),
      until: changes.find(({ facts }) => facts === null)?.day ?? null,
      entered: changes.length > 0 ? JSON.stringify(entered) : null,
    } as never)
    .where('id', '=', id)
    .execute()
  if (changes.length > 0 || row.entered !== null) await keepKeys(trx, [id])
  if (row.memberId !== null) await refuseOverlap(trx, [id])
}

/** Nobody stands twice in a list on the same day: a person is counted once. */
async function refuseOverlap(trx: Db, ids: readonly string[]): Promise<void> {
  const overlap = await findOverlap(trx, ids)
  if (overlap) throw memberErrors.MEMBER_STANDS({ name: overlap.name, lists: overlap.unitName })
}

/** What lists read: without the values that only some see. */
const columnsOf = ({ values, restricted: _, ...facts }: Facts) => ({
  ...facts,
  values: JSON.stringify(values),
})

/** The same for many records at once that have just come to count and have no changes yet. */
export async function keepFirstSpans(trx: Db, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ people: boolean }>`
    with made as (
      insert into register_span (record_id, kind, since, name, organization_id, area_id, definition, "values")
      select id, kind, since, name, organization_id, area_id, definition, "values" from register_record
      where id = any(${[...ids]}::uuid[]) and state = 'counted' returning record_id
    )
    select exists (
      select from made join register_record r on r.id = made.record_id where r.member_id is not null) as people`.execute(
    trx,
  )
  if (rows[0]?.people) await refuseOverlap(trx, ids)
}
