import type { Insertable, Kysely } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'
import type { DocumentCommentTable } from '../document.table.ts'
import type { CommentRow } from './comment.ts'

type Db = Kysely<Database>

/** More of them nobody reads; the newest are kept in sight. */
const MOST = 1000

/** What people said about a document, first to last. */
export async function findComments(db: Db, documentId: string): Promise<CommentRow[]> {
  const rows = await db
    .selectFrom('documentComment')
    .selectAll()
    .where('documentId', '=', documentId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
  return rows.reverse()
}

export const insertComment = (trx: Db, row: Insertable<DocumentCommentTable>): Promise<CommentRow> =>
  trx.insertInto('documentComment').values(row).returningAll().executeTakeFirstOrThrow()

export async function lockComment(trx: Db, documentId: string, id: string): Promise<CommentRow> {
  const row = await trx
    .selectFrom('documentComment')
    .selectAll()
    .where('id', '=', id)
    .where('documentId', '=', documentId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

export const settleComment = (
  trx: Db,
  id: string,
  settled: { settledByName: string; settledAt: Date },
): Promise<CommentRow> =>
  trx
    .updateTable('documentComment')
    .set(settled)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
