import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { noteActs } from '#platform/audit/note-act'
import { insertOrganizations, type NewOrganization } from './tables/organization-bulk.store.ts'

/** Adds units and writes down who did it, whether one was added or a whole table; answers their ids in the order given. */
export async function addUnits(
  trx: Kysely<Database>,
  units: readonly NewOrganization[],
  { actor, at }: { actor: Actor; at: Date },
): Promise<number[]> {
  const ids = await insertOrganizations(trx, units)
  const added = units.map(({ code, name }) => ({ id: ids.get(code) ?? 0, name }))
  const acts = added.map(({ id, name }) => ({
    kind: 'unit.added',
    organizationId: id,
    subject: { kind: 'organization', id, name },
  }))
  await noteActs(trx, actor, at, acts)
  return added.map(({ id }) => id)
}
