import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type AreaNames, insertAreas, insertPopulation, nameAreas } from '#modules/areas'
import type { ImportContext, ImportKind, Progress, RecordedRow } from '#platform/sheets/import-kind'
import { organizationPolicy } from '../organization.policy.ts'
import { lockTree } from '../tree/organization-tree.store.ts'
import { checkUnits, type PlacedUnit } from './check-units.ts'
import { insertUnits } from './insert-units.ts'
import { unitColumns } from './unit.columns.ts'

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
  const areas = await insertUnitAreas(trx, ready, importContext)
  const ids = await insertUnits(trx, ready, areas, { actor: importContext.actor, at: importContext.now })
  await progress(ready.length)
  return ready.map(({ row, name }, position) => ({
    row,
    id: String(ids[position] ?? ''),
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
