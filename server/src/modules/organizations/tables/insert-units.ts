import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { AreaNames } from '#modules/areas'
import type { Actor } from '#platform/actor'
import { addUnits } from '../add-units.ts'
import { organizationErrors } from '../organization.errors.ts'
import type { PlacedUnit } from './check-units.ts'
import { placeUnits } from './place-units.ts'
import { findExisting } from './unit-import.store.ts'

/**
 * Adds units that know one another by their rows, whether a table named them or the national codes did; answers their
 * ids in the order given. The tree is locked before; the areas are registered.
 */
export async function insertUnits(
  trx: Kysely<Database>,
  units: readonly PlacedUnit[],
  areas: AreaNames,
  by: { actor: Actor; at: Date },
): Promise<number[]> {
  const existing = await findExisting(
    trx,
    units.map(({ name }) => name),
  )
  const meanwhile = existing.find((one) =>
    units.some(({ name, above }) => name === one.name && 'id' in above && above.id === one.parentId),
  )
  if (meanwhile) throw organizationErrors.ORGANIZATION_MADE_MEANWHILE({ name: meanwhile.name })
  return addUnits(trx, await placeUnits(trx, units, areas), by)
}
