import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { noteStep } from '#modules/checks'
import { unitsBelow } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { tellOfSheets } from '../reminders/sheet-news.ts'
import { sheetChecks } from '../sheets/sheet.checks.ts'
import type { SheetRow } from '../sheets/sheet.ts'

type Db = Kysely<Database>

const nobody = { id: null, name: '' }

/** Collections in which somebody is still asked. */
const findRunning = (db: Db) =>
  db
    .selectFrom('collection')
    .select(['id', 'organizationId'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('collectionSheet as s')
          .select('s.id')
          .whereRef('s.collectionId', '=', 'collection.id')
          .where('s.state', 'in', ['draft', 'returned']),
      ),
    )
    .execute()

/**
 * Units that were closed, or stand below the one that asks no more, are asked no more: their sheets end with words, and
 * whoever asks may name a follower. What they handed in before is checked and counts.
 */
export async function endLeft(trx: Db, now: Date): Promise<void> {
  for (const { id, organizationId } of await findRunning(trx)) {
    const { rows } = await sql<SheetRow>`
      update collection_sheet s set state = 'withdrawn', version = s.version + 1,
        ended = case when o.closed_on <= ${dayOf(now)}::date then 'unit-closed' else 'unit-moved' end
      from organization o
      where s.collection_id = ${id}::uuid and s.state in ('draft', 'returned') and o.id = s.organization_id
        and (o.closed_on <= ${dayOf(now)}::date or o.id not in ${unitsBelow([organizationId])})
      returning s.*`.execute(trx)
    for (const row of rows) {
      await noteStep(trx, sheetChecks, row, 'withdrawn', { actor: nobody, at: now, note: row.ended ?? '' })
      await tellOfSheets(trx, { actor: nobody, at: now }, { collection: id, stage: 'left', sheet: row.id })
    }
  }
}
