import type { Field } from '@medelge/fields'
import { textRows } from '@medelge/fields/cells'
import { cellText, listOf } from '@medelge/sheets'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { nameAreas } from '#modules/areas'
import { getOrganization, nameOrganizations } from '#modules/organizations'
import type { GivenRow, ImportContext } from '#platform/sheets/import-kind'
import type { RegisterKind } from '../kinds/register-kind.store.ts'
import { type OwnFields, ownFields } from '../values/own-fields.ts'
import { namedTypes } from '../values/references.ts'
import { isRestricted } from '../values/restricted.ts'
import { askCalled } from './called.ts'
import type { RowWorld } from './read-row-values.ts'
import { cellFields, columnOfField } from './record.columns.ts'

const isNamed = ({ type }: Field) => namedTypes.some((one) => one === type)

const wordsUnder = (rows: readonly GivenRow[], column: string) => [
  ...new Set(rows.flatMap((row) => [row.cell(column), ...listOf(row.cell(column))]).map(cellText)),
]

/** The words by which cells name something, with the field or the cell of a table that holds them. */
function wordsIn(
  { definition }: RegisterKind,
  rows: readonly GivenRow[],
): { field: Field; words: string[] }[] {
  return [...cellFields(definition)].flatMap(({ name, field }) => {
    const column = columnOfField(name)
    if (field.type !== 'rows') return isNamed(field) ? [{ field, words: wordsUnder(rows, column) }] : []
    const lines = rows.flatMap((row) => textRows(cellText(row.cell(column))))
    return Object.values(field.cells).flatMap((cell, nth) =>
      isNamed(cell) ? [{ field: cell, words: lines.flatMap((line) => line[nth] ?? []) }] : [],
    )
  })
}

/** What rows of a table name, looked up for all of them at once. */
export async function readWorld(
  db: Kysely<Database>,
  kind: RegisterKind,
  rows: readonly GivenRow[],
  { organizationId, actor }: ImportContext,
): Promise<RowWorld> {
  const asked = wordsIn(kind, rows)
  const words = (type: Field['type']) =>
    asked.filter(({ field }) => field.type === type).flatMap((one) => one.words)
  const organizations = await nameOrganizations(db, [
    ...new Set([...wordsUnder(rows, 'organization'), ...words('organization')]),
  ])
  const areas = await nameAreas(db)
  const home = await getOrganization(db, organizationId)
  const called = await askCalled(
    db,
    organizationId,
    asked.filter(({ field }) => field.type === 'person' || field.type === 'record'),
  )
  const units = wordsUnder(rows, 'organization').flatMap((word) => {
    const one = organizations(word)
    return typeof one === 'object' ? [one.id] : []
  })
  const written = await ownFields(db, kind.definition.form, actor, [organizationId, ...units])
  const hidden = new Set(kind.definition.form.fields.filter(isRestricted).map(({ code }) => code))
  const own: OwnFields = (unit) => {
    const all = written(unit)
    return all && new Set([...all].filter((code) => !hidden.has(code)))
  }
  const asKeys = words('organization').flatMap((word) => {
    const one = organizations(word)
    return one && typeof one === 'object' ? [`organization:${one.id}`] : []
  })
  const keys = new Set([...asKeys, ...called.keys])
  // An area was found by its name on the day of its row: on which, only the row tells.
  const known = {
    has: (key: string) =>
      keys.has(key) || (key.startsWith('area:') && areas.chain(Number(key.slice(5))).length > 0),
  }
  return { organizations, areas, called, known, own, homeArea: home.areaId }
}
