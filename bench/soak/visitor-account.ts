import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { hashPassword, insertPerson, insertRole } from '../../server/src/modules/people/index.ts'
import { PASSWORD } from './visitors.ts'

/** Adds somebody who signs in with a password; answers the name typed for it. */
export async function addVisitor(db: Kysely<Database>): Promise<string> {
  const account = 'soak-visitor'
  const passwordHash = await hashPassword(PASSWORD)
  await db.transaction().execute(async (trx) => {
    const { organizationId } = await trx
      .selectFrom('roleSeat')
      .select('organizationId')
      .orderBy('organizationId', 'desc')
      .executeTakeFirstOrThrow()
    const personId = await insertPerson(trx, { account, name: '乌兰', organizationId, passwordHash })
    await insertRole(trx, { personId: personId ?? '', role: 'recorder', organizationId })
  })
  return account
}
