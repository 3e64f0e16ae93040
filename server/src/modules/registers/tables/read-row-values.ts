import type { Field, Translated } from '@medelge/fields'
import { readCell } from '@medelge/fields/cells'
import type { FieldDefinition } from '@medelge/fields/definition'
import { cellText } from '@medelge/sheets'
import { cellWords } from '#engines/fields/cell-words'
import { messagesIn } from '#engines/lists/list-request'
import type { AreaNames } from '#modules/areas'
import { type OrganizationNames, unfoundUnit } from '#modules/organizations'
import { codeOf } from '#platform/sheets/columns'
import type { GivenRow } from '#platform/sheets/import-kind'
import type { RowReader } from '#platform/sheets/row-reader'
import type { Values } from '../days/spans.ts'
import type { RegisterDefinition } from '../kinds/definition.ts'
import type { OwnFields } from '../values/own-fields.ts'
import type { Known } from '../values/settle-values.ts'
import type { CalledHere } from './called.ts'
import { cellFields, choicesIn, columnOfField } from './record.columns.ts'

/** What rows name, looked up for all of them at once. */
export interface RowWorld {
  organizations: OrganizationNames
  areas: AreaNames
  called: CalledHere
  /** All that values may name, as `area:12`. */
  known: Known
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

export function readArea(
  reader: RowReader,
  column: string,
  text: string,
  { areas, homeArea }: Pick<RowWorld, 'areas' | 'homeArea'>,
  day?: string,
): number | undefined {
  const area = areas.find(text, homeArea, day)
  if (typeof area === 'object') return area.id
  reader.flag(column, area === 'unknown' ? 'CELL_AREA_UNKNOWN' : 'CELL_AREA_AMBIGUOUS')
  return undefined
}

/** What rows name, as it was on the day of one of them. */
type Day = RowWorld & { since: string }

/** The id of what a cell calls by name or number; what is not found is flagged at the column. */
const idsIn = (reader: RowReader, column: string, world: Day) => (of: Field, text: string) => {
  if (of.type === 'organization') {
    const unfound = unfoundUnit(world.organizations, text)
    if (unfound) reader.flag(column, unfound.code, unfound.params)
    const found = world.organizations(text)
    return typeof found === 'object' ? found.id : undefined
  }
  if (of.type === 'area') return readArea(reader, column, text, world, world.since)
  const found = world.called.find(of, text)
  if (typeof found === 'object') return found.id
  reader.flag(column, `CELL_${of.type.toUpperCase()}_${found.toUpperCase()}`)
  return undefined
}

/** A text in two scripts, out of a column for each; one that the table does not have says nothing. */
function readScripts(name: string, field: Field, row: GivenRow): Translated {
  const text = (script: keyof Translated) =>
    String(readCell(field, row.cell(columnOfField(name, script)), words) ?? '')
  return { zh: text('zh'), mn: text('mn') }
}

interface Asked {
  name: string
  field: Field
  own: FieldDefinition
}

/** Reads the fields of a form out of the cells of its rows; one that names nothing needs no world. */
export function valuesReader(definition: Pick<RegisterDefinition, 'form'>, world?: RowWorld) {
  const choices = choicesIn(definition)
  const cells = [...cellFields(definition)]

  function readField(
    reader: RowReader,
    row: GivenRow,
    { name, field, own: written, since }: Asked & { since: string },
  ) {
    const column = columnOfField(name)
    const said = {
      ...words,
      codeOf(list: string, text: string, codes: readonly string[]) {
        const values = choices.get(list)
        return values ? codeOf(values, text) : words.codeOf(list, text, codes)
      },
      ...(world ? { idOf: idsIn(reader, column, { ...world, since }) } : {}),
    }
    const value = readCell(field, row.cell(column), said, written.unit?.zh)
    if (value !== undefined) return value
    const ofField = choices.get(name)
    if (ofField) reader.flag(column, 'CELL_CHOICE_UNKNOWN', { ...ofField })
    // Whom a row of it names that is not there is told already.
    else if (unreadable[field.type] && !reader.findings.some((one) => one.field === column))
      reader.flag(column, unreadable[field.type] ?? '')
    return undefined
  }

  return (
    reader: RowReader,
    row: GivenRow,
    { own, since }: { own: ReturnType<OwnFields>; since: string },
  ): Values => {
    const values: Record<string, unknown> = {}
    for (const { name, field, own: written } of cells) {
      const empty = cellText(row.cell(columnOfField(name))) === ''
      const value =
        empty && written.initial !== undefined && (own?.has(name) ?? true)
          ? written.initial
          : field.type === 'translated'
            ? readScripts(name, field, row)
            : readField(reader, row, { name, field, own: written, since })
      if (value !== undefined) values[name] = value
    }
    return values
  }
}
