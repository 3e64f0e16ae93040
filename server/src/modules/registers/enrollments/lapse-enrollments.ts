import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { anonymous } from '#platform/actor'
import { emptyEnrollments } from './enrollment.store.ts'
import { tellWaiting } from './tell-waiting.ts'

/** Takes away all that these say of people without an answer, and has whoever was told that they wait told so. */
export async function lapseEnrollments(
  trx: Kysely<Database>,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  for (const invitationId of await emptyEnrollments(trx, ids, at))
    await tellWaiting(trx, { actor: anonymous, at }, { invitationId, came: false })
}
