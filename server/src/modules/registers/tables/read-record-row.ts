import { type Field, type Translated, valueProblems } from '@medelge/fields'
import type { Form } from '@medelge/fields/definition'
import { cellText, parseDay } from '@medelge/sheets'
import type { Traits } from '#modules/members'
import { unfoundUnit } from '#modules/organizations'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow, ImportContext } from '#platform/sheets/import-kind'
import { type RowReader, readRow } from '#platform/sheets/row-reader'
import type { Values } from '../days/spans.ts'
import type { RegisterDefinition } from '../kinds/definition.ts'
import { readRowTraits } from '../members/read-row-traits.ts'
import { settled } from '../values/settle-values.ts'
import { type RowWorld, readArea, valuesReader } from './read-row-values.ts'
import { columnOfField } from './record.columns.ts'

/** A record as a row of a table gives it. */
export interface ReadRecord {
  row: number
  name: string
  organizationId: number
  areaId: number | null
  since: string
  values: Values
  note: string
  /** Of a list of people: what the row tells of this one. */
  traits: Traits | null
}

function readUnit(reader: RowReader, world: RowWorld, usual: number): number {
  const text = reader.text('organization', 100)
  if (text === '') return usual
  const found = world.organizations(text)
  if (typeof found === 'object') return found.id
  const unfound = unfoundUnit(world.organizations, text)
  if (unfound) reader.flag('organization', unfound.code, unfound.params)
  return usual
}

function readSince(reader: RowReader, row: GivenRow, today: string): string {
  if (cellText(row.cell('since')) === '') {
    reader.flag('since', 'CELL_REQUIRED')
    return today
  }
  const day = parseDay(row.cell('since'))?.day
  if (day === undefined) reader.flag('since', 'CELL_DAY_UNREADABLE')
  else if (day > today) reader.flag('since', 'CELL_DAY_AHEAD', { today })
  return day ?? today
}

/** Of a text in two scripts, the one that something is against; the Chinese one unless the Mongolian alone is too long. */
function scriptAtFault(field: Field | undefined, value: unknown, problem: string): keyof Translated {
  if (field?.type !== 'translated' || problem !== 'too-long') return 'zh'
  return valueProblems(field, { ...(value as Translated), mn: '' }).length === 0 ? 'mn' : 'zh'
}

/** One row of a table as a record of a list, or what is wrong in it. */
export function recordReader(
  definition: RegisterDefinition,
  form: Form,
  world: RowWorld,
  { organizationId, today }: ImportContext,
) {
  const readValues = valuesReader(definition, world)

  return (row: GivenRow): { record: ReadRecord; findings: Finding[] } => {
    const reader = readRow(row)
    const areaText = definition.place ? reader.text('area', 100) : ''
    const since = readSince(reader, row, today)
    const unit = readUnit(reader, world, organizationId)
    const own = world.own(unit)
    const record = {
      row: row.row,
      name: reader.required('name', 120).trim(),
      organizationId: unit,
      areaId: areaText === '' ? null : (readArea(reader, 'area', areaText, world, since) ?? null),
      since,
      values: readValues(reader, row, { own, since }),
      note: reader.written('note', 1000),
      traits: definition.person ? readRowTraits(reader, row, definition.person, today) : null,
    }
    // What could not be read is no value, and not missed once more.
    const told = new Set(reader.findings.map(({ field }) => field))
    const { values, faults } = settled(form, record.values, { today, own }, world.known)
    for (const { field, problem, ...params } of faults) {
      const column = columnOfField(field, scriptAtFault(form.fields[field], record.values[field], problem))
      const files = form.definition.fields.find(({ code, type }) => code === field && type === 'evidence')
      // There is no cell where they could stand.
      if (files) {
        const params = { label: files.words.zh }
        reader.findings.push({ row: row.row, field: null, value: '', code: 'CELL_FILES_MISSING', params })
      } else if (!told.has(column))
        reader.flag(column, `CELL_VALUE_${problem.toUpperCase().replaceAll('-', '_')}`, params)
    }
    return { record: { ...record, values }, findings: reader.findings }
  }
}
