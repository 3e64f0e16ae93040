import { fieldsOf } from '@medelge/fields'
import { writeCell } from '@medelge/fields/cells'
import { definitionWords, formOf, settle } from '@medelge/fields/definition'
import type { PrintedLine, PrintedTable } from '#engines/documents/writing/printed'
import { cellWords } from '#engines/fields/cell-words'
import { messagesIn } from '#engines/lists/list-request'
import { getForm } from '../templates.ts'

const words = (text: string): PrintedLine => [{ kind: 'words', text }]

/** The values of a form as a table of what was asked and what was answered; 无 where nothing was. */
export function printedForm(code: string, values: Record<string, unknown>, today: string): PrintedTable {
  const form = formOf(getForm(code))
  const messages = messagesIn('zh-CN')
  const surface = cellWords(messages)
  const said = definitionWords(form.definition, 'zh', surface)
  const required = new Set(form.definition.fields.flatMap((one) => (one.required ? [one.code] : [])))
  const { asked } = settle(form, values, { today, before: values })
  const rows = fieldsOf(form.fields)
    .filter(([name]) => asked.has(name))
    .map(([name, field]) => {
      const unit = said.unit(name)
      const label = unit ? `${said.label(name)}（${unit}）` : said.label(name)
      const written = writeCell(field, values[name], { ...surface, value: said.value, nameOf: () => '' })
      // What must be filled in and is not yet says nothing: 无 would be an answer.
      const blank = required.has(name) ? '' : messages('document.none')
      return [words(label), words(written === null || written === '' ? blank : String(written))]
    })
  return { kind: 'table', title: '', head: null, rows }
}
