import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type AreaNames, insertAreas, insertPopulation, nameAreas } from '#modules/areas'
import type { ImportContext, ImportKind, Progress, RecordedRow } from '#platform/sheets/import-kind'
import { addUnits } from '../add-units.ts'
import { organizationErrors } from '../organization.errors.ts'
import { organizationPolicy } from '../organization.policy.ts'
import { lockTree } from '../tree/organization-tree.store.ts'
import { checkUnits, type PlacedUnit } from './check-units.ts'
import { placeUnits } from './place-units.ts'
import { unitColumns } from './unit.columns.ts'
import { findExisting } from './unit-import.store.ts'

type Db = Kysely<Database>

/** Adds the areas the table names first, and how many people live in those it counts. */
async function insertUnitAreas(
  trx: Db,
  units: readonly PlacedUnit[],
  { today, file, usualYear }: ImportContext,
): Promise<AreaNames> {
  await insertAreas(trx, [
    ...new Map(units.flatMap(({ fresh }) => (fresh ? [[fresh.code, fresh] as const] : []))).values(),
  ])
  const areas = await nameAreas(trx)
  const year = usualYear ?? Number(today.slice(0, 4))
  const counted = new Map<number, number>()
  for (const { area, inhabitants } of units) {
    const areaId = areas.byCode(area ?? '')?.id
    if (areaId !== undefined && inhabitants !== null) counted.set(areaId, inhabitants)
  }
  await insertPopulation(
    trx,
    [...counted].map(([areaId, inhabitants]) => ({ areaId, inhabitants, year, source: file.name })),
  )
  return areas
}

async function insert(
  trx: Db,
  ready: readonly PlacedUnit[],
  importContext: ImportContext,
  progress: Progress,
): Promise<RecordedRow[]> {
  await lockTree(trx)
  const existing = await findExisting(
    trx,
    ready.map(({ name }) => name),
  )
  const meanwhile = existing.find((one) =>
    ready.some(({ name, above }) => name === one.name && 'id' in above && above.id === one.parentId),
  )
  if (meanwhile) throw organizationErrors.ORGANIZATION_MADE_MEANWHILE({ name: meanwhile.name })
  const areas = await insertUnitAreas(trx, ready, importContext)
  const placed = await placeUnits(trx, ready, areas)
  const ids = await addUnits(trx, placed, { actor: importContext.actor, at: importContext.now })
  await progress(ready.length)
  return ready.map(({ row, name }, place) => ({
    row,
    id: String(ids[place] ?? ''),
    name,
  }))
}

/** Units and the areas they stand in from a table; each row is one unit. */
export const unitImport: ImportKind<PlacedUnit> = {
  kind: 'units',
  may: organizationPolicy.manage,
  columns: unitColumns,
  check: checkUnits,
  insert,
}
