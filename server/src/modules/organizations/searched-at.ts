import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { readChains } from './tree/read-chains.ts'
import { unitNames } from './unit-names.ts'

/** What the search keeps of records that are seen from their unit and from above it; begun once for many. */
export async function searchedAt(db: Kysely<Database>, units: readonly number[]) {
  const names = await unitNames(db)(units)
  const chains = await readChains(db, units)
  return (unit: number) => ({ unitName: names.get(unit) ?? '', unitId: unit, seenBy: chains(unit) })
}
