import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type AreaNames, levelOf } from '#modules/areas'
import { drawNumbers } from '../organization.store.ts'
import { associationCode, codeBy } from '../organization.ts'
import type { OrganizationLevel } from '../organization-kinds.ts'
import { isAssociationOf } from '../proposal/unit-names.ts'
import type { PlacedUnit } from './check-units.ts'
import type { NewOrganization } from './organization-bulk.store.ts'
import { findCodes, findParents } from './unit-import.store.ts'

// An association is of the level of its area; a society or a school is of none.
const levelBy = ({ level, kind, area }: PlacedUnit): OrganizationLevel =>
  level ?? (kind === 'association' && area ? levelOf(area) : 'none')

/** The association of an area is called by the area's code, so that it stands in its place; others by a number. */
async function unitCodes(
  trx: Kysely<Database>,
  units: readonly PlacedUnit[],
  areas: AreaNames,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  const wanted = new Map<string, number>()
  for (const { row, name, kind, area } of units) {
    const own = kind === 'association' ? areas.byCode(area ?? '') : undefined
    if (own && isAssociationOf(name, own) && !wanted.has(associationCode(own.code)))
      wanted.set(associationCode(own.code), row)
  }
  const taken = await findCodes(trx, [...wanted.keys()])
  const free = new Map([...wanted].flatMap(([code, row]) => (taken.has(code) ? [] : [[row, code] as const])))
  return new Map(units.map(({ row, kind }, nth) => [row, free.get(row) ?? codeBy(kind, numbers[nth])]))
}

/** Gives units that know one another by their rows the codes and areas they are kept under. */
export async function placeUnits(
  trx: Kysely<Database>,
  units: readonly PlacedUnit[],
  areas: AreaNames,
): Promise<NewOrganization[]> {
  const parents = await findParents(
    trx,
    units.flatMap(({ above }) => ('id' in above ? [above.id] : [])),
  )
  const codes = await unitCodes(trx, units, areas, await drawNumbers(trx, units.length))
  const byRow = new Map(units.map((unit) => [unit.row, unit]))

  const aboveOf = ({ above }: PlacedUnit): { code: string; areaId: number } => {
    const known = 'id' in above ? parents.get(above.id) : undefined
    if (known) return known
    const unit = 'row' in above ? byRow.get(above.row) : undefined
    if (!unit) throw new Error('A unit lost the one above it')
    return { code: codes.get(unit.row) ?? '', areaId: areaOf(unit) }
  }
  const areaOf = (unit: PlacedUnit): number => areas.byCode(unit.area ?? '')?.id ?? aboveOf(unit).areaId

  return units.map((unit) => ({
    code: codes.get(unit.row) ?? '',
    name: unit.name,
    shortName: unit.shortName,
    nameMongolian: unit.nameMongolian,
    kind: unit.kind,
    level: levelBy(unit),
    areaId: areaOf(unit),
    places: [{ parentCode: aboveOf(unit).code, since: unit.since }],
  }))
}
