import type { Field } from '@medelge/fields'
import { readCell } from '@medelge/fields/cells'
import type { Form } from '@medelge/fields/definition'
import { cellText, parseDay } from '@medelge/sheets'
import { cellWords } from '#engines/fields/cell-words'
import { messagesIn } from '#engines/lists/list-request'
import type { AreaNames } from '#modules/areas'
import type { Traits } from '#modules/members'
import { type OrganizationNames, unfoundUnit } from '#modules/organizations'
import { codeOf } from '#platform/sheets/columns'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow, ImportContext } from '#platform/sheets/import-kind'
import { type RowReader, readRow } from '#platform/sheets/row-reader'
import type { Values } from '../days/spans.ts'
import type { RegisterDefinition } from '../kinds/definition.ts'
import { readRowTraits } from '../members/read-row-traits.ts'
import type { OwnFields } from '../values/own-fields.ts'
import { settled } from '../values/settle-values.ts'
import type { CalledHere } from './called.ts'
import { cellFields, choicesIn, columnOfField } from './record.columns.ts'

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

/** What rows name, looked up for all of them at once. */
export interface RowWorld {
  organizations: OrganizationNames
  areas: AreaNames
  called: CalledHere
  /** All that values may name, as `area:12`. */
  known: ReadonlyMap<string, string>
  homeArea: number
  /** The fields that whoever reads in may write in records of a unit; all where none is told apart. */
  own: OwnFields
}

/** What is said of a cell that cannot be read as its field's. */
const unreadable: Record<string, string> = {
  decimal: 'CELL_AMOUNT_UNREADABLE',
  money: 'CELL_AMOUNT_UNREADABLE',
  'whole-number': 'CELL_COUNT_UNREADABLE',
  day: 'CELL_DAY_UNREADABLE',
  month: 'CELL_MONTH_UNREADABLE',
  period: 'CELL_SPAN_UNREADABLE',
  time: 'CELL_TIME_UNREADABLE',
  rows: 'CELL_ROWS_UNREADABLE',
}

const words = cellWords(messagesIn('zh-CN'))

function readUnit(reader: RowReader, world: RowWorld, usual: number): number {
  const text = reader.text('organization', 100)
  if (text === '') return usual
  const found = world.organizations(text)
  if (typeof found === 'object') return found.id
  const unfound = unfoundUnit(world.organizations, text)
  if (unfound) reader.flag('organization', unfound.code, unfound.params)
  return usual
}

function readArea(
  reader: RowReader,
  column: string,
  text: string,
  { areas, homeArea }: RowWorld,
  day?: string,
): number | undefined {
  const area = areas.find(text, homeArea, day)
  if (typeof area === 'object') return area.id
  reader.flag(column, area === 'unknown' ? 'CELL_AREA_UNKNOWN' : 'CELL_AREA_AMBIGUOUS')
  return undefined
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

/** One row of a table as a record of a list, or what is wrong in it. */
export function recordReader(
  definition: RegisterDefinition,
  form: Form,
  world: RowWorld,
  { organizationId, today }: ImportContext,
) {
  const choices = choicesIn(definition)
  const cells = [...cellFields(definition)]

  function readValues(reader: RowReader, row: GivenRow, own: ReturnType<OwnFields>): Values {
    const values: Record<string, unknown> = {}
    for (const { name, field, own: written } of cells) {
      const column = columnOfField(name)
      const idOf = (of: Field, text: string) => {
        if (of.type === 'organization') {
          const unfound = unfoundUnit(world.organizations, text)
          if (unfound) reader.flag(column, unfound.code, unfound.params)
          const found = world.organizations(text)
          return typeof found === 'object' ? found.id : undefined
        }
        if (of.type === 'area') return readArea(reader, column, text, world)
        const found = world.called.find(of, text)
        if (typeof found === 'object') return found.id
        reader.flag(column, `CELL_${of.type.toUpperCase()}_${found.toUpperCase()}`)
        return undefined
      }
      const ofField = choices.get(name)
      const value = readCell(
        field,
        row.cell(column),
        {
          ...words,
          codeOf(list, written, codes) {
            const values = choices.get(list)
            return values ? codeOf(values, written) : words.codeOf(list, written, codes)
          },
          idOf,
        },
        written.unit?.zh,
      )
      const empty = cellText(row.cell(column)) === ''
      if (empty && written.initial !== undefined && (own?.has(name) ?? true)) values[name] = written.initial
      else if (value !== undefined) values[name] = value
      else if (ofField) reader.flag(column, 'CELL_CHOICE_UNKNOWN', { ...ofField })
      // Whom a row of it names that is not there is told already.
      else if (unreadable[field.type] && !reader.findings.some((one) => one.field === column))
        reader.flag(column, unreadable[field.type] ?? '')
    }
    return values
  }

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
      values: readValues(reader, row, own),
      note: reader.written('note', 1000),
      traits: definition.person ? readRowTraits(reader, row, definition.person, today) : null,
    }
    // What could not be read is no value, and not missed once more.
    const told = new Set(reader.findings.map(({ field }) => field))
    const { values, faults } = settled(form, record.values, { today, own }, world.known)
    for (const { field, problem, ...params } of faults) {
      const column = columnOfField(field)
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
