import type { Kysely } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

/** As whom a person is known to an identity provider: `issuer#subject`. */
export const findProviderIdentity = async (db: Db, personId: string, providerId: string) =>
  (
    await db
      .selectFrom('credential')
      .select('accountId')
      .where('personId', '=', personId)
      .where('providerId', '=', providerId)
      .executeTakeFirst()
  )?.accountId

export const forgetIdentity = (db: Db, personId: string, providerId: string) =>
  db.deleteFrom('credential').where('personId', '=', personId).where('providerId', '=', providerId).execute()
