import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { getKind, lockKind, type RegisterKind } from '../kinds/register-kind.store.ts'
import { registerErrors } from '../register.errors.ts'

const numbers = ({ definition: { alike = [] } }: RegisterKind) => alike.some(({ unique }) => unique)

/**
 * A list in the version by which records are written until the transaction ends. Where it has numbers that stand once,
 * one writes at a time: nobody sees yet what another is writing.
 */
export async function holdForEntry(trx: Kysely<Database>, seen: RegisterKind): Promise<RegisterKind> {
  const alone = numbers(seen)
  await lockKind(trx, seen.code, alone ? 'alone' : 'share')
  const kind = await getKind(trx, seen.code)
  // It came to have such numbers this moment; whoever held it lightly cannot hold it alone without two waiting for each other.
  if (numbers(kind) && !alone) throw registerErrors.REGISTER_DEFINITION_OLD()
  return kind
}
