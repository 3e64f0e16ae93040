import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

const digestOf = (token: string) => createHash('sha256').update(token).digest()

export const hasAdministrator = async (db: Db): Promise<boolean> =>
  (await db
    .selectFrom('roleSeat')
    .select('personId')
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Replaces every earlier key, so that only the link printed last works. */
export async function replaceFirstKey(trx: Db, token: string, expiresAt: Date): Promise<void> {
  await trx.deleteFrom('firstKey').execute()
  await trx
    .insertInto('firstKey')
    .values({ digest: digestOf(token), expiresAt })
    .execute()
}

export const knowsFirstKey = async (db: Db, token: string): Promise<boolean> =>
  (await db
    .selectFrom('firstKey')
    .select('digest')
    .where('digest', '=', digestOf(token))
    .where('expiresAt', '>', sql<Date>`now()`)
    .executeTakeFirst()) !== undefined

/** Uses the key up; false where it is unknown, used or out of date. */
export async function takeFirstKey(trx: Db, token: string): Promise<boolean> {
  const taken = await trx
    .deleteFrom('firstKey')
    .where('digest', '=', digestOf(token))
    .where('expiresAt', '>', sql<Date>`now()`)
    .returning('digest')
    .executeTakeFirst()
  return taken !== undefined
}
