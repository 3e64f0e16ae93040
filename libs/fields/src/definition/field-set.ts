import type { Field, FieldSet } from '../field.ts'
import type { CellDefinition, FieldDefinition, FormDefinition } from './definition.ts'
import { largest } from './limits.ts'

const codesOf = (field: FieldDefinition | CellDefinition, retired: boolean): string[] =>
  (field.options ?? []).filter((option) => (option.retired ?? false) === retired).map(({ code }) => code)

/** What a type needs of its definition; `list` is where the words of its options are looked up. */
function typed(field: FieldDefinition | CellDefinition, list: string): Record<string, unknown> {
  const { type, least, digits, notAfter, from, open, of, id } = field
  const limit = largest[type]
  const retired = codesOf(field, true)
  return {
    type,
    ...(limit && { most: field.most ?? limit.usual }),
    ...(least !== undefined && { least }),
    // Drafts and records from before the field do not have it.
    unknown: true,
    ...(type === 'decimal' && { digits }),
    ...(type === 'choice' && { of: codesOf(field, false), words: list }),
    ...(retired.length > 0 && { retired }),
    ...(notAfter && { notAfter }),
    ...(from && { from }),
    ...(open && { open }),
    ...(type === 'record' && { of, id }),
    // Each of several fields has its own.
    ...(type === 'evidence' && { kept: true }),
    ...(field.required && { required: true }),
  }
}

function fieldOf(field: FieldDefinition): Field {
  const { code, several, cells, distinct, folded, wide, listed, personal, when, computed } = field
  const { required, ...rest } = typed(field, code)
  const always = required === true && when === undefined && computed === undefined
  return {
    ...rest,
    // Only some records have what hangs on a condition: whether it must be given, only its condition says.
    ...(always && { required }),
    ...(several && { several }),
    ...(cells && {
      cells: Object.fromEntries(cells.map((cell) => [cell.code, typed(cell, `${code}.${cell.code}`)])),
    }),
    ...(distinct && { distinct }),
    ...(folded && { folded }),
    ...(wide && { wide }),
    ...(listed && { listed }),
    ...(personal && { personal }),
    ...(computed !== undefined && { computed: true }),
  } as unknown as Field
}

/**
 * The set of fields a definition describes: from here on there is no difference from one that is declared in code.
 * Numbers that are not given are unknown, and not 0.
 *
 * @example
 * const words = { zh: '名称' }
 * fieldSetOf({ code: 'base', version: 1, words, fields: [{ code: 'name', words, type: 'line', required: true }] }) // → { name: { type: 'line', most: 120, unknown: true, required: true } }
 */
export const fieldSetOf = ({ fields }: FormDefinition): FieldSet =>
  Object.fromEntries(fields.map((field) => [field.code, fieldOf(field)]))
