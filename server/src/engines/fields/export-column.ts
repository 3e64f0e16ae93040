import type { FieldSet } from '@medelge/fields'
import type { Cell } from '@medelge/sheets'
import type { CellKind } from '@medelge/sheets/write'
import type { ExportColumn } from '#engines/lists/export/list-export'

const kinds: { [type: string]: CellKind } = { day: 'day', 'whole-number': 'number' }

/** Columns of an exported list that show a field as it is; its title is the field's own word. */
export const exportColumn =
  <R extends object, S extends FieldSet>(fields: S, set: string) =>
  (name: keyof S & string): ExportColumn<R> => {
    const field = fields[name]
    return {
      title: `${set}.${name}`,
      kind: (!field?.several && kinds[field?.type ?? '']) || 'text',
      value(row, words) {
        const value = (row as Record<string, unknown>)[name]
        const one = (item: unknown) =>
          field?.type === 'choice' ? words(`value.${field.words}.${item}`) : (item as Cell)
        if (Array.isArray(value)) return value.map(one).join(words('export.and'))
        return value === null || value === undefined ? null : one(value)
      },
    }
  }
