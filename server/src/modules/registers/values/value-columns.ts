import { columnTraits, type Field, fieldsOf, type ValueWords, valueText } from '@medelge/fields'
import { writeCell } from '@medelge/fields/cells'
import { definitionWords } from '@medelge/fields/definition'
import { cellWords } from '#engines/fields/cell-words'
import type { ExportColumn } from '#engines/lists/export/export-column'
import type { Messages } from '#engines/lists/list-request'
import type { Values } from '../days/spans.ts'
import { fieldsOfKind } from '../kinds/form-of-kind.ts'
import { newestOf, type Versions } from './read-values.ts'
import { namedTypes } from './references.ts'
import { openForm } from './restricted.ts'

/** A record as its list shows it: values under the newest version, and what they name in words. */
export interface Shown {
  values: Values
  named: Readonly<Record<string, string>>
}

/** A text in two scripts: one column on the screen, and one for each in a file, as a table is read. */
function inScripts(
  name: string,
  field: Field,
  { words, messages }: { words: ValueWords & { label(name: string): string }; messages: Messages },
): ExportColumn<Shown> {
  const of = (script: 'zh' | 'mn') => ({
    script,
    heading: messages(`column.registers.script.${script}`, { label: words.label(name) }),
    kind: 'text' as const,
    value: ({ values }: Shown) => writeCell(field, values[name], words, { script }),
  })
  return { ...of('zh'), behind: [of('mn')] }
}

/** A column for every field of a list, under the words its definition has for it. */
export function valueColumns(versions: Versions, messages: Messages): Record<string, ExportColumn<Shown>> {
  const form = openForm(newestOf(versions).form)
  const language = messages.locale === 'en' ? 'en' : 'zh'
  const surface = cellWords(messages)
  const words = definitionWords(form, language, surface)
  const written = { ...surface, value: words.value }
  const columns = fieldsOf(fieldsOfKind(form)).map(([name, field]) => {
    const unit = words.unit(name)
    const named = namedTypes.some((type) => type === field.type)
    if (field.type === 'translated')
      return [`values.${name}`, inScripts(name, field, { words, messages })] as const
    const column: ExportColumn<Shown> = {
      heading: unit ? `${words.label(name)}（${unit}）` : words.label(name),
      kind: named ? 'text' : columnTraits(field).kind,
      value: ({ values, named: names }) => {
        if (field.personal) return valueText(field, values[name], words)
        // Also in the cells of its tables.
        const nameOf = ({ type }: Field, id: string | number) => names[`${type}:${id}`] ?? ''
        return writeCell(field, values[name], { ...written, nameOf })
      },
    }
    return [`values.${name}`, column] as const
  })
  return Object.fromEntries(columns)
}
