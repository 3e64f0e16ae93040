import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { thumbnailKey } from './keep-file.ts'

/** A file of the store as the database names it. */
export interface KeptFile {
  key: string
  /** Of the thumbnail the database knows neither. */
  bytes?: number
  sha256?: string
}

const AT_ONCE = 5000

/** Every file that evidence needs, those people sent and their small pictures; what can be made anew is not among them. */
export async function* keptFiles(db: Kysely<Database>): AsyncGenerator<KeptFile> {
  for (let after = ''; ; ) {
    const { rows } = await sql<{ sha256: string; size: number; thumbnail: boolean }>`
      select sha256, size, thumbnail from stored_file where sha256 > ${after} and emptied_at is null order by sha256
      limit ${AT_ONCE}`.execute(db)
    for (const { sha256, size, thumbnail } of rows) {
      yield { key: sha256, bytes: Number(size), sha256 }
      if (thumbnail) yield { key: thumbnailKey(sha256) }
    }
    after = rows.at(-1)?.sha256 ?? after
    if (rows.length < AT_ONCE) return
  }
}

/** Whether the database names a file of the store still. */
export async function isKept(db: Kysely<Database>, key: string): Promise<boolean> {
  const { rows } = await sql`
    select from stored_file where sha256 = ${key.split('.')[0]} and emptied_at is null`.execute(db)
  return rows.length > 0
}
