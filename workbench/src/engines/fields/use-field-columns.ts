import {
  columnTraits,
  type Field,
  type FieldSet,
  type ListedName,
  listedFields,
  valueText,
} from '@medelge/fields'
import type { Column } from '#kit/table/column.ts'
import { useFieldMessages } from './field-messages.ts'

interface FieldColumn extends Pick<Column<object>, 'align'> {
  title: string
  extra?: true
  cell: (row: object) => string
}

const alignOf = (field: Field): Pick<FieldColumn, 'align'> => {
  const { kind, sort } = columnTraits(field)
  if (kind === 'number') return { align: 'number' }
  return sort === 'time' || sort === 'options' ? { align: 'line' } : {}
}

/** A column of a list for every field of a set that is declared to have one, as the server has them too. */
export function useFieldColumns<S extends FieldSet>(fields: S, set: string) {
  const messages = useFieldMessages(set)
  const columns = listedFields(fields).map(([name, field]) => [
    name,
    {
      title: messages.label(name),
      ...alignOf(field),
      ...(field.listed === 'extra' ? { extra: true } : {}),
      cell: (row: object) => valueText(field, (row as Record<string, unknown>)[name], messages),
    } satisfies FieldColumn,
  ])
  return Object.fromEntries(columns) as { [N in ListedName<S>]: FieldColumn }
}
