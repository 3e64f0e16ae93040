import { type Field, type FieldSet, fieldsOf, isHeld } from '../field.ts'
import type { RowsField } from '../field-types.ts'
import { isEmpty, type Value } from './values.ts'

type Compared = string | number | boolean | object | null

/** A table of rows that are told apart, and so compared row by row. */
type KeyedRows = RowsField & { readonly distinct: string }

type PlainName<S> = {
  [N in keyof S]: S[N] extends
    | { silent: true }
    | { type: 'evidence'; kept?: never }
    | { type: 'rows'; distinct: string }
    ? never
    : N & string
}[keyof S]
type CellName<S> = {
  [N in keyof S]: S[N] extends { type: 'rows'; cells: infer C; distinct: infer D }
    ? Exclude<keyof C, D> & string
    : never
}[keyof S]
type CellOf<F> = F extends { type: 'whole-number' } ? number : Compared
type CellChange<F> = F extends { type: 'rows'; cells: infer C; distinct: infer D extends string }
  ? {
      field: Exclude<keyof C, D> & string
      before: CellOf<C[Exclude<keyof C, D>]>
      after: CellOf<C[Exclude<keyof C, D>]>
    } & {
      [N in D]: N extends keyof C ? Value<C[N]> : never
    }
  : never

/** A field that changed, or a cell of the row that carries its name. */
export type Change<S extends FieldSet> =
  | { field: PlainName<S>; before: Compared; after: Compared }
  | { [N in keyof S]: CellChange<S[N]> }[keyof S]

/** One version of a record as a history kept it: any of its fields. What is not there counts as empty. */
export type Version = object

/**
 * Everything a change can be about, in the order in which people read it: fields, then the cells of tables.
 *
 * @example
 * const visit = defineFields({ note: { type: 'text', most: 2000 }, photos: { type: 'evidence', several: { most: 9 } } })
 * changeNames(visit) // → ['note']
 */
export function changeNames<S extends FieldSet>(fields: S): (PlainName<S> | CellName<S>)[] {
  const plain = compared(fields).map(([name]) => name)
  const cells = tables(fields).flatMap(([, { cells, distinct }]) =>
    Object.keys(cells).filter((cell) => cell !== distinct),
  )
  return [...plain, ...cells] as (PlainName<S> | CellName<S>)[]
}

const isKeyed = (field: Field): field is KeyedRows => field.type === 'rows' && field.distinct !== undefined

const compared = (fields: FieldSet): [string, Field][] =>
  fieldsOf(fields).filter(([, field]) => !field.silent && isHeld(field) && !isKeyed(field))

const tables = (fields: FieldSet) =>
  fieldsOf(fields).filter((entry): entry is [string, KeyedRows] => isKeyed(entry[1]))

/** Where a number cannot be unknown, none and 0 are the same. */
const emptyAs = (field: Field | undefined, value: unknown): Compared =>
  isEmpty(value) || (value === 0 && field?.type === 'whole-number' && !field.unknown)
    ? null
    : (value as Compared)

// Keys in the order of the alphabet: databases give those of an object back in an order of their own.
const written = (value: Compared): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

type Rows = readonly Readonly<Record<string, unknown>>[]

const nothingIn = (cell: Field | undefined) => (cell?.type === 'whole-number' && !cell.unknown ? 0 : null)

/** The cells of each row by its key; numbers of rows with one key are added up, of others the last one stands. */
function cellsOf(rows: Rows = [], { cells, distinct }: KeyedRows): Map<string, Map<string, Compared>> {
  const found = new Map<string, Map<string, Compared>>()
  for (const row of rows) {
    const known = found.get(String(row[distinct])) ?? new Map<string, Compared>()
    for (const [cell, field] of Object.entries(cells)) {
      if (cell === distinct) continue
      const adds = nothingIn(field) === 0
      known.set(
        cell,
        adds ? Number(known.get(cell) ?? 0) + Number(row[cell] ?? 0) : emptyAs(field, row[cell]),
      )
    }
    found.set(String(row[distinct]), known)
  }
  return found
}

/**
 * What is different in the later of two versions of a record, field by field; the order of a list matters, the order
 * of rows that are told apart does not. Empty and missing are the same, and so is 0 of a number that cannot be unknown.
 *
 * @example
 * const visit = defineFields({
 *   place: { type: 'line', most: 120 },
 *   heads: { type: 'rows', cells: { group: { type: 'choice', of: ['public'], words: 'group' }, came: { type: 'whole-number', most: 999 } }, distinct: 'group', several: { most: 8 } },
 * })
 * compare(visit, { place: '文化站' }, { place: '学校' }) // → [{ field: 'place', before: '文化站', after: '学校' }]
 * compare(visit, {}, { heads: [{ group: 'public', came: 30 }] }) // → [{ field: 'came', group: 'public', before: 0, after: 30 }]
 */
export function compare<S extends FieldSet>(fields: S, before: Version, after: Version): Change<S>[] {
  const [old, young] = [before as Record<string, unknown>, after as Record<string, unknown>]
  const changes: unknown[] = []
  for (const [name, field] of compared(fields)) {
    const [was, is] = [emptyAs(field, old[name]), emptyAs(field, young[name])]
    if (written(was) !== written(is)) changes.push({ field: name, before: was, after: is })
  }
  for (const [name, field] of tables(fields)) {
    const [had, has] = [cellsOf(old[name] as Rows, field), cellsOf(young[name] as Rows, field)]
    for (const key of new Set([...had.keys(), ...has.keys()]))
      for (const cell of Object.keys(field.cells).filter((one) => one !== field.distinct)) {
        const none = nothingIn(field.cells[cell])
        const [was, is] = [had.get(key)?.get(cell) ?? none, has.get(key)?.get(cell) ?? none]
        if (was !== is) changes.push({ field: cell, [field.distinct]: key, before: was, after: is })
      }
  }
  return changes as Change<S>[]
}
