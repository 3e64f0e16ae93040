import { type Field, type FieldSet, fieldsOf, type RowsField } from './field.ts'
import type { Value } from './values.ts'

type Compared = string | number | readonly (string | number)[] | null

type PlainName<S> = {
  [N in keyof S]: S[N] extends { silent: true } | { type: 'evidence' | 'rows' } ? never : N & string
}[keyof S]
type CellName<S> = {
  [N in keyof S]: S[N] extends { type: 'rows'; cells: infer C; distinct: infer D }
    ? Exclude<keyof C, D> & string
    : never
}[keyof S]
type CellChange<F> = F extends { type: 'rows'; cells: infer C; distinct: infer D extends string }
  ? { field: Exclude<keyof C, D> & string; before: number; after: number } & {
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

const compared = (fields: FieldSet): [string, Field][] =>
  fieldsOf(fields).filter(([, { type, silent }]) => !silent && type !== 'evidence' && type !== 'rows')

const tables = (fields: FieldSet) =>
  fieldsOf(fields).filter((entry): entry is [string, RowsField] => entry[1].type === 'rows')

const emptyAs = (value: unknown): Compared =>
  value === undefined || value === '' || value === 0 || (Array.isArray(value) && value.length === 0)
    ? null
    : (value as Compared)

type Rows = readonly Readonly<Record<string, string | number>>[]

/** The numbers of each row by its key; rows of one key are added up. */
function numbersOf(rows: Rows = [], { cells, distinct }: RowsField): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const sums = found.get(String(row[distinct])) ?? new Map<string, number>()
    for (const cell of Object.keys(cells))
      if (cell !== distinct) sums.set(cell, (sums.get(cell) ?? 0) + Number(row[cell] ?? 0))
    found.set(String(row[distinct]), sums)
  }
  return found
}

/**
 * What is different in the later of two versions of a record, field by field; the order of a list matters, the order
 * of rows does not. Empty, missing and 0 are the same.
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
  for (const [name] of compared(fields)) {
    const [was, is] = [emptyAs(old[name]), emptyAs(young[name])]
    if (JSON.stringify(was) !== JSON.stringify(is)) changes.push({ field: name, before: was, after: is })
  }
  for (const [name, field] of tables(fields)) {
    const [had, has] = [numbersOf(old[name] as Rows, field), numbersOf(young[name] as Rows, field)]
    for (const key of new Set([...had.keys(), ...has.keys()]))
      for (const cell of Object.keys(field.cells).filter((one) => one !== field.distinct)) {
        const [was, is] = [had.get(key)?.get(cell) ?? 0, has.get(key)?.get(cell) ?? 0]
        if (was !== is) changes.push({ field: cell, [field.distinct]: key, before: was, after: is })
      }
  }
  return changes as Change<S>[]
}
