import type { FieldDefinition, FormDefinition, Words } from '@medelge/fields/definition'
import { moved } from '../../order.ts'
import { cellCodes, fieldCodes, freshCode } from './codes.ts'
import { editedOptions, type OptionEdit } from './option-edits.ts'
import { findPart, merged, named, type Part, withPart } from './parts.ts'
import { type FieldType, retyped } from './retyped.ts'

/** What is done to a definition. `at` is the code of a field, or `f3.c1` for a cell of its table. */
export type Edit =
  | { do: 'name-form'; words: Words }
  | { do: 'add-field'; after?: string }
  | { do: 'put-field'; field: FieldDefinition; position: number }
  | { do: 'move-field'; at: string; by: -1 | 1 }
  | { do: 'remove-field'; at: string }
  | { do: 'change'; at: string; keys: { readonly [K in keyof FieldDefinition]?: unknown } }
  | { do: 'type'; at: string; type: FieldType }
  | { do: 'add-cell'; at: string }
  | { do: 'move-cell'; at: string; cell: string; by: -1 | 1 }
  | { do: 'remove-cell'; at: string; cell: string }
  | ({ at: string } & OptionEdit)

/**
 * The definition after an edit. Codes are given here and never change; what a record may hold under the version
 * `before` keeps its options and cells.
 */
export function edited(definition: FormDefinition, edit: Edit, before?: FormDefinition): FormDefinition {
  const { fields } = definition
  const withFields = (next: readonly FieldDefinition[]): FormDefinition => ({ ...definition, fields: next })
  const place = (at: string) => fields.findIndex(({ code }) => code === at)
  switch (edit.do) {
    case 'name-form':
      return { ...definition, words: named(edit.words) }
    case 'add-field': {
      const field: FieldDefinition = {
        code: freshCode('f', fieldCodes(definition, before)),
        words: { zh: '' },
        type: 'line',
      }
      const after = edit.after === undefined ? fields.length - 1 : place(edit.after)
      return withFields(fields.toSpliced(after + 1, 0, field))
    }
    case 'put-field':
      return place(edit.field.code) === -1
        ? withFields(fields.toSpliced(edit.position, 0, edit.field))
        : definition
    case 'move-field':
      return withFields(moved(fields, place(edit.at), edit.by))
    case 'remove-field':
      return withFields(fields.filter(({ code }) => code !== edit.at).map((one) => without(one, edit.at)))
    case 'change':
      return withPart(definition, edit.at, (part) => merged(part, edit.keys))
    case 'type':
      return withPart(definition, edit.at, (part) => retyped(part, edit.type, findPart(before, edit.at)))
    case 'add-cell':
    case 'move-cell':
    case 'remove-cell':
      return withPart(definition, edit.at, (part) =>
        part.type === 'rows' ? editedCells(part, edit, before) : part,
      )
    default:
      return withPart(definition, edit.at, (part) =>
        part.type === 'choice'
          ? { ...part, options: editedOptions(part, edit, findPart(before, edit.at)) }
          : part,
      )
  }
}

/** A day that may not lie before one that is gone may lie anywhere. */
const without = (field: FieldDefinition, gone: string): FieldDefinition =>
  field.from === gone ? merged(field, { from: undefined }) : field

type CellEdit = Extract<Edit, { do: 'add-cell' | 'move-cell' | 'remove-cell' }>

function editedCells(field: FieldDefinition, edit: CellEdit, before: FormDefinition | undefined): Part {
  const cells = field.cells ?? []
  if (edit.do === 'move-cell') {
    const from = cells.findIndex(({ code }) => code === edit.cell)
    return { ...field, cells: moved(cells, from, edit.by) }
  }
  const had = findPart(before, edit.at) as FieldDefinition | undefined
  if (edit.do === 'add-cell') {
    const code = freshCode('c', cellCodes(field, had))
    return { ...field, cells: [...cells, { code, words: { zh: '' }, type: 'line' }] }
  }
  if (cellCodes(had).includes(edit.cell)) return field
  const rest = { ...field, cells: cells.filter(({ code }) => code !== edit.cell) }
  return rest.distinct === edit.cell ? merged(rest, { distinct: undefined }) : rest
}
