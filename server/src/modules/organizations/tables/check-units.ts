import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type NewArea, nameAreas, parentCodeOf } from '#modules/areas'
import { allows } from '#platform/actor'
import type { Finding } from '#platform/sheets/finding'
import type { Checked, GivenRow, ImportContext, Progress } from '#platform/sheets/import-kind'
import { nameOrganizations } from '../names/name-organizations.ts'
import { askFormerNames } from '../names/unsure-unit.ts'
import { organizationPolicy } from '../organization.policy.ts'
import { getOrganization } from '../organization.store.ts'
import { isAssociationOf } from '../proposal/unit-names.ts'
import { readChains } from '../tree/read-chains.ts'
import { type AssociationNamed, knownUnits, repeatedUnits } from './known-units.ts'
import { type GivenUnit, readUnitRow } from './read-unit-row.ts'
import { settleUnitAreas } from './settle-unit-areas.ts'
import { circlingRows, settleUnitParents, type UnitParent } from './settle-unit-parents.ts'
import { findAssociations, findExisting } from './unit-import.store.ts'

/** A unit whose place is known: the unit above it, and its area, which may be that of the unit above. */
export interface PlacedUnit extends GivenUnit {
  above: UnitParent
  area: string | null
  /** The area, where the table is the first to name it. */
  fresh: NewArea | undefined
}

const STEP = 500

async function outOfReach(
  db: Kysely<Database>,
  parents: ReadonlyMap<number, UnitParent>,
  { actor }: ImportContext,
): Promise<Finding[]> {
  const ids = [...parents].flatMap(([row, parent]) => ('id' in parent ? [{ row, id: parent.id }] : []))
  const chains = await readChains(
    db,
    ids.map(({ id }) => id),
  )
  return ids
    .filter(({ id }) => !allows(actor, organizationPolicy.manage, chains(id)))
    .map(({ row }) => ({ row, field: 'parent', value: '', code: 'CELL_ORGANIZATION_OUT_OF_REACH' }))
}

/** Looks through a table of units: every row on its own, then all as one tree. */
export async function checkUnits(
  db: Kysely<Database>,
  rows: readonly GivenRow[],
  importContext: ImportContext,
  progress: Progress,
): Promise<Checked<PlacedUnit>> {
  const problems: Finding[] = []
  const units: GivenUnit[] = []
  for (const [position, row] of rows.entries()) {
    const { unit, findings } = readUnitRow(row, importContext)
    units.push(unit)
    problems.push(...findings)
    if (position % STEP === STEP - 1) await progress(position + 1)
  }
  const home = await getOrganization(db, importContext.organizationId)
  const areas = await nameAreas(db)
  const homeArea = { areaId: home.areaId, areaCode: areas.chain(home.areaId)[0]?.code ?? '' }
  const settled = settleUnitAreas(units, areas, homeArea)
  const associations = await findAssociations(db)
  const organizations = await nameOrganizations(db, new Set(units.map(({ parent }) => parent)))
  const { parents, findings } = settleUnitParents(units, {
    organizations,
    associationIn: (code) => associations.get(code),
    isInside(code, name) {
      const area = areas.byCode(code)
      return area !== undefined && !isAssociationOf(name, area)
    },
    areaAround(code) {
      const area = areas.byCode(code)
      return area ? (areas.chain(area.id)[1]?.code ?? null) : parentCodeOf(code)
    },
    areaCodes: settled.codes,
    home: home.id,
  })
  const circling = new Set(circlingRows(parents))
  problems.push(...settled.findings, ...findings, ...repeatedUnits(units, parents))
  for (const row of circling) problems.push({ row, field: 'parent', value: '', code: 'ROW_UNIT_CIRCLE' })
  problems.push(...(await outOfReach(db, parents, importContext)))

  const names = units.map(({ name }) => name)
  const tree = { parents, areaCodes: settled.codes }
  const straight = units.filter(({ row }) => !circling.has(row))
  const associationNamed: AssociationNamed = (code, name) =>
    isAssociationOf(name, areas.byCode(code)) ? associations.get(code) : undefined
  const known = knownUnits(straight, tree, await findExisting(db, names), associationNamed)
  const questions = units
    .filter(({ row }) => known.has(row))
    .map(({ row, name }): Finding => ({ row, field: 'name', value: name, code: 'QUESTION_UNIT_KNOWN' }))
    .concat(askFormerNames(rows, 'parent', organizations))
    .sort((a, b) => a.row - b.row)
  const ready = units.flatMap((unit): PlacedUnit[] => {
    const above = parents.get(unit.row)
    if (!above || known.has(unit.row)) return []
    // A row passed over because its unit stands already is still the place above others.
    const id = 'row' in above ? known.get(above.row) : undefined
    const area = settled.codes.get(unit.row) ?? null
    return [{ ...unit, above: id === undefined ? above : { id }, area, fresh: settled.fresh.get(area ?? '') }]
  })
  return { ready, problems: problems.sort((a, b) => a.row - b.row), questions }
}
