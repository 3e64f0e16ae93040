import { decimalOf, type Field } from '@medelge/fields'
import type { FormProblem } from '@medelge/fields/definition'
import { exact } from '#kit/format.ts'
import type { FieldMessages } from '../field-messages.ts'
import { useFormWords } from '../form-words.ts'

/** A problem as `settle` tells it, and as the server does. */
export type ToldProblem = Pick<FormProblem, 'field' | 'limit' | 'position' | 'cell'> & { problem: string }

/** A limit of size is in the field's own unit; others count signs, places or entries. */
const sizes: ReadonlySet<string> = new Set(['too-large', 'too-small'])

function limitText(
  problem: string,
  field: Field | undefined,
  limit: number,
  unit: string | undefined,
): string {
  if (!sizes.has(problem)) return exact(limit)
  const size = field?.type === 'money' ? exact(decimalOf(BigInt(limit), 2)) : exact(limit)
  return unit ? `${size} ${unit}` : size
}

/** Which sentence says it: what a value should look like depends on its type. */
function keyOf(problem: string, field: Field | undefined): string {
  if (problem !== 'not-of-type') return `problem.${problem}`
  return field?.type === 'period' && field.open ? 'wrong.open-period' : `wrong.${field?.type}`
}

/** Says in words what is wrong with a field: in which row and cell, and beyond which limit. */
export function useProblemText(fields: Readonly<Record<string, Field>>, messages: FieldMessages) {
  const { t } = useFormWords()
  return ({ problem, field: name, limit, position, cell }: ToldProblem): string => {
    const field = fields[name]
    const of = cell !== undefined && field?.type === 'rows' ? field.cells[cell] : field
    const unit = messages.unit(cell === undefined ? name : `${name}.${cell}`)
    const said = t(keyOf(problem, of), {
      defaultValue: t('problem.other'),
      limit: limit === undefined ? '' : limitText(problem, of, limit, unit),
    })
    if (position === undefined) return said
    if (cell !== undefined)
      return t('problem.inCell', { n: position + 1, cell: messages.label(`${name}.${cell}`), said })
    return t('problem.inEntry', { n: position + 1, said })
  }
}
