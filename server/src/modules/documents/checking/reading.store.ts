import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import type { DocumentReadingTable } from '../document.table.ts'

type Db = Kysely<Database>
export type ReadingRow = Selectable<DocumentReadingTable>

/** Keeps a document as it was read; answers the reading's id. */
export const insertReading = async (trx: Db, row: Insertable<DocumentReadingTable>): Promise<string> =>
  (await trx.insertInto('documentReading').values(row).returning('id').executeTakeFirstOrThrow()).id

/** As a document was last read. */
export const findReading = (db: Db, documentId: string): Promise<ReadingRow | undefined> =>
  db
    .selectFrom('documentReading')
    .selectAll()
    .where('documentId', '=', documentId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The reading of a document that is handed in: there is one. */
export async function getReading(db: Db, documentId: string): Promise<ReadingRow> {
  const reading = await findReading(db, documentId)
  if (!reading) throw new Error(`document ${documentId} is handed in and was never read`)
  return reading
}

/** How many figures each of these documents had when it was last read, and their moment. */
export async function findReadings(db: Db, ids: readonly string[]): Promise<Map<string, ReadingRow>> {
  const { rows } = await sql<ReadingRow>`
    select distinct on (document_id) * from document_reading where document_id = any(${[...ids]}::uuid[])
    order by document_id, id desc`.execute(db)
  return new Map(rows.map((row) => [row.documentId, row]))
}
