import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import type { TrailVerification } from './index.ts'
import { verifyTrailSnapshot } from './verify-trail.ts'

export const actor = { id: 'p1', name: '乌兰', account: 'wulan', roles: [] }
export const act = (id: number | string) => ({
  kind: 'person.viewed',
  subject: { kind: 'person', id, name: `第${id}人` },
  details: { nth: id },
})

/** What a verification finds after somebody with full rights altered something, which is put back. */
export async function foundAfter(
  db: Kysely<Database>,
  ...changes: RawBuilder<unknown>[]
): Promise<TrailVerification> {
  let found: TrailVerification | undefined
  const undo = new Error('put back')
  await db
    .transaction()
    .execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx)
      for (const change of changes) await change.execute(trx)
      found = await verifyTrailSnapshot(trx)
      throw undo
    })
    .catch((error) => {
      if (error !== undo) throw error
    })
  return found as TrailVerification
}
