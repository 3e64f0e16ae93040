import type { FieldSet } from '@medelge/fields'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { readAreaRefusals } from '#modules/areas'
import { askFormerNames, readChains } from '#modules/organizations'
import { allows } from '#platform/actor'
import type { Finding } from '#platform/sheets/finding'
import type { Checked, GivenRow, ImportContext, Progress } from '#platform/sheets/import-kind'
import { formOfKind } from '../kinds/form-of-kind.ts'
import type { RegisterKind } from '../kinds/register-kind.store.ts'
import { askPeople } from '../members/match-people.ts'
import { registerPolicy } from '../register.policy.ts'
import { referencesIn } from '../values/references.ts'
import { type ReadRecord, recordReader } from './read-record-row.ts'
import { columnOfField, recordColumns } from './record.columns.ts'
import { findRowTwins } from './row-twins.ts'
import { readWorld } from './row-world.ts'

type Db = Kysely<Database>

/** Rows between two notes of progress. */
const STEP = 500

/** Units that are out of reach, or do not keep this list. */
async function refuseUnits(
  db: Db,
  kind: RegisterKind,
  records: readonly ReadRecord[],
  { actor }: ImportContext,
): Promise<Finding[]> {
  const chains = await readChains(
    db,
    records.map(({ organizationId }) => organizationId),
  )
  return records.flatMap(({ row, organizationId }): Finding[] => {
    const chain = chains(organizationId)
    const at = (code: string) => [{ row, field: 'organization', value: '', code }]
    if (!allows(actor, registerPolicy.record, chain)) return at('CELL_ORGANIZATION_OUT_OF_REACH')
    const kept = kind.organizationId === null || chain.includes(kind.organizationId)
    return kept ? [] : at('REGISTER_KIND_ELSEWHERE')
  })
}

/** Areas that did not stand on the first day of their record, as its place or in its fields. */
async function refuseAreas(db: Db, fields: FieldSet, records: readonly ReadRecord[]): Promise<Finding[]> {
  const placed = records.flatMap(({ row, areaId, since: day, values }) => [
    ...(areaId === null ? [] : [{ row, field: 'area', areaId, day }]),
    ...[...referencesIn(fields, values)].flatMap(({ type, name, id }) =>
      type === 'area' ? [{ row, field: columnOfField(name), areaId: Number(id), day }] : [],
    ),
  ])
  const refusal = await readAreaRefusals(db, placed)
  return placed.flatMap((one): Finding[] => {
    const found = refusal(one)
    return found ? [{ row: one.row, field: one.field, value: '', ...found }] : []
  })
}

/** As one reads the table: row by row, from left to right. */
function inOrder(problems: readonly Finding[], { definition }: RegisterKind): Finding[] {
  const places = new Map(recordColumns(definition).map(({ field }, position) => [field, position]))
  const placeOf = ({ field }: Finding) => places.get(field ?? '') ?? -1
  return [...problems].sort((a, b) => a.row - b.row || placeOf(a) - placeOf(b))
}

/** Reads the rows of a table and looks at them together, as one record is looked at in its form. */
export async function checkRecords(
  db: Db,
  kind: RegisterKind,
  rows: readonly GivenRow[],
  importContext: ImportContext,
  progress: Progress,
): Promise<Checked<ReadRecord>> {
  const world = await readWorld(db, kind, rows, importContext)
  const form = await formOfKind(kind.definition.form)
  const read = recordReader(kind.definition, form, world, importContext)
  const problems: Finding[] = []
  const ready: ReadRecord[] = []
  for (const [position, row] of rows.entries()) {
    const { record, findings } = read(row)
    problems.push(...findings)
    if (findings.length === 0) ready.push(record)
    if (position % STEP === STEP - 1) await progress(position + 1)
  }
  problems.push(
    ...(await refuseUnits(db, kind, ready, importContext)),
    ...(await refuseAreas(db, form.fields, ready)),
  )
  const twins = await findRowTwins(db, kind, ready)
  const people = kind.definition.person ? await askPeople(db, kind.code, ready, importContext) : undefined
  problems.push(...twins.problems, ...(people?.problems ?? []))
  const questions = [
    ...askFormerNames(rows, 'organization', world.organizations),
    ...(people?.questions ?? twins.questions),
  ]
  return {
    ready,
    problems: inOrder(problems, kind),
    questions: questions.sort((a, b) => a.row - b.row),
  }
}
