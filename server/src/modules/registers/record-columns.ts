import { day, text } from '#engines/lists/columns'
import type { ExportColumn } from '#engines/lists/export/export-column'
import type { Messages } from '#engines/lists/list-request'
import { saidIn } from '#platform/sheets/columns'
import type { ListedRow } from './days/record-rows.ts'
import { type RegisterDefinition, wordOf } from './kinds/definition.ts'
import { stateWords } from './record.ts'

/** The columns every list has. */
export const recordColumns = {
  name: text('name'),
  unit: text('unitName'),
  area: text('areaName'),
  since: day('since'),
  until: { kind: 'day', value: (one, messages) => one.until ?? messages(stateWords(one)) },
  code: text('code'),
  note: text('note'),
} satisfies Record<string, ExportColumn<ListedRow>>

/** Those of them that a list has words of its own for, headed with these. */
export function columnsInWords(definition: RegisterDefinition, { locale }: Messages) {
  const own: Record<string, ExportColumn<ListedRow>> = {}
  if (definition.person) own.name = { ...recordColumns.name, title: 'column.registers.personName' }
  for (const key of ['name', 'since'] as const) {
    const words = wordOf(definition, key)
    if (words) own[key] = { ...recordColumns[key], heading: saidIn(locale, words) }
  }
  return own
}
