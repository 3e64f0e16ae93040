import type { Kysely } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

export interface BegunUpload {
  id: string
  sender: string
  /** Bytes, as announced. */
  size: number
  begunAt: Date
}

export const insertUpload = (db: Db, upload: BegunUpload): Promise<unknown> =>
  db.insertInto('upload').values(upload).execute()

/** What is begun and neither finished nor given up, at whatever node. */
export const findUploads = (db: Db): Promise<Pick<BegunUpload, 'sender' | 'size'>[]> =>
  db.selectFrom('upload').select(['sender', 'size']).execute()

export const findSender = async (db: Db, id: string): Promise<string | undefined> =>
  (await db.selectFrom('upload').select('sender').where('id', '=', id).executeTakeFirst())?.sender

export const findUploadsBefore = async (db: Db, moment: Date): Promise<string[]> =>
  (await db.selectFrom('upload').select('id').where('begunAt', '<', moment).execute()).map(({ id }) => id)

export const deleteUpload = (db: Db, id: string): Promise<unknown> =>
  db.deleteFrom('upload').where('id', '=', id).execute()
