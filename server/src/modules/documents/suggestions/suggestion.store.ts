import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'
import type { DocumentSuggestionTable } from './suggestion.table.ts'

type Db = Kysely<Database>
export type SuggestionRow = Selectable<DocumentSuggestionTable>

/** More of them nobody goes through. */
export const MOST_OPEN = 100

/** What is proposed for a document and was neither taken nor declined, first to last. */
export const findOpenSuggestions = (db: Db, documentId: string): Promise<SuggestionRow[]> =>
  db
    .selectFrom('documentSuggestion')
    .selectAll()
    .where('documentId', '=', documentId)
    .where('outcome', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(MOST_OPEN)
    .execute()

export const insertSuggestion = (trx: Db, row: Insertable<DocumentSuggestionTable>): Promise<SuggestionRow> =>
  trx.insertInto('documentSuggestion').values(row).returningAll().executeTakeFirstOrThrow()

export async function lockSuggestion(trx: Db, documentId: string, id: string): Promise<SuggestionRow> {
  const row = await trx
    .selectFrom('documentSuggestion')
    .selectAll()
    .where('id', '=', id)
    .where('documentId', '=', documentId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

export const settleSuggestion = (
  trx: Db,
  id: string,
  settled: { outcome: 'taken' | 'declined'; settledByName: string; settledAt: Date },
): Promise<SuggestionRow> =>
  trx
    .updateTable('documentSuggestion')
    .set(settled)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
