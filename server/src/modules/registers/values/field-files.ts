import { type FieldSet, fieldsOf } from '@medelge/fields'
import type { Facts, Values } from '../days/spans.ts'
import type { RegisterDefinition } from '../kinds/definition.ts'
import { fieldsOfKind } from '../kinds/form-of-kind.ts'
import type { Versions } from './read-values.ts'

const filesIn = (fields: FieldSet, values: Values): string[] =>
  fieldsOf(fields).flatMap(([name, { type }]) =>
    type === 'evidence' && Array.isArray(values[name]) ? (values[name] as string[]) : [],
  )

/** The files that values of the newest version name, in the order of its fields. */
export const filesNamed = ({ form }: Pick<RegisterDefinition, 'form'>, values: Values): string[] =>
  filesIn(fieldsOfKind(form), values)

/** The files that facts name, by the version they were written under: those of fields that were taken out since, too. */
export function filesOf(
  versions: Versions,
  { definition, values }: Pick<Facts, 'definition' | 'values'>,
): string[] {
  const written = versions.find(({ version }) => version === definition)
  return written ? filesNamed(written.definition, values) : []
}

/**
 * All that a record carries: what proves it as a whole, and what its fields name. What it names already is carried where
 * it came to it; to carry it once more would look as if another record had the same file.
 */
export const carried = (
  definition: Pick<RegisterDefinition, 'form'>,
  { evidence = [], values, already = {} }: { evidence?: readonly string[]; values: Values; already?: Values },
): string[] => {
  const known = new Set(filesNamed(definition, already))
  return [...new Set([...evidence, ...filesNamed(definition, values).filter((id) => !known.has(id))])]
}
