import { type Field, type FieldSet, fieldsOf, isFilledIn } from '../field.ts'

type Named<S> = [keyof S & string, Field]

/**
 * The fields people fill in: those every record has, and those only some have. `asked` are taken out of the fold.
 *
 * @example
 * const visit = defineFields({ title: { type: 'line', most: 120 }, works: { type: 'whole-number', most: 9, folded: true } })
 * formFields(visit).folded.map(([name]) => name) // → ['works']
 * formFields(visit, ['works']).open.map(([name]) => name) // → ['title', 'works']
 */
export function formFields<S extends FieldSet>(
  fields: S,
  asked: readonly string[] = [],
): { open: Named<S>[]; folded: Named<S>[] } {
  const all = fieldsOf(fields).filter(([, field]) => isFilledIn(field))
  const isOpen = ([name, { folded }]: Named<S>) => !folded || asked.includes(name)
  return { open: all.filter(isOpen), folded: all.filter((one) => !isOpen(one)) }
}

const alone: ReadonlySet<string> = new Set(['text', 'translated', 'rows', 'evidence'])

/**
 * Whether a field stands on a line of its own in a form.
 *
 * @example
 * standsAlone({ type: 'text', most: 2000 }) // → true
 * standsAlone({ type: 'day' }) // → false
 */
export const standsAlone = ({ type, wide }: Field): boolean => wide === true || alone.has(type)

/**
 * Fields in twos as they stand in a form: two beside one another, or one on a line of its own.
 *
 * @example
 * const visit = defineFields({ kind: { type: 'line', most: 9 }, day: { type: 'day' }, note: { type: 'text', most: 99 } })
 * inPairs(fieldsOf(visit)).map((line) => line.map(([name]) => name)) // → [['kind', 'day'], ['note']]
 */
export function inPairs<N extends string>(fields: readonly [N, Field][]): [N, Field][][] {
  const lines: [N, Field][][] = []
  let half: [N, Field][] | undefined
  for (const one of fields) {
    const alone = standsAlone(one[1])
    if (!alone && half?.length === 1) half.push(one)
    else lines.push([one])
    half = alone || half?.length === 2 ? undefined : lines.at(-1)
  }
  return lines
}

/**
 * The fields a table has columns for, each with its column's name: those named `first` in that order, then the others
 * every record has, then those only some have.
 *
 * @example
 * const visit = defineFields({ works: { type: 'whole-number', most: 9, folded: true }, day: { type: 'day' }, areaId: { type: 'area', column: 'area' } })
 * tableFields(visit).map(({ column }) => column) // → ['day', 'area', 'works']
 * tableFields(visit, ['areaId']).map(({ column }) => column) // → ['area', 'day', 'works']
 */
export function tableFields<S extends FieldSet>(
  fields: S,
  first: readonly (keyof S & string)[] = [],
): { name: keyof S & string; field: Field; column: string }[] {
  const { open, folded } = formFields(fields)
  const place = ([name]: Named<S>) => (first.includes(name) ? first.indexOf(name) : first.length)
  return [...open, ...folded]
    .sort((a, b) => place(a) - place(b))
    .flatMap(([name, field]) =>
      field.column === false ? [] : [{ name, field, column: field.column ?? name }],
    )
}

/** The names of the fields that have a column in lists. */
export type ListedName<S extends FieldSet> = {
  [N in keyof S]: S[N] extends { listed: string } ? N : never
}[keyof S] &
  string

/**
 * The fields that have a column in lists, in order.
 *
 * @example
 * const visit = defineFields({ day: { type: 'day', listed: 'shown' }, note: { type: 'text', most: 99 } })
 * listedFields(visit).map(([name]) => name) // → ['day']
 */
export const listedFields = <S extends FieldSet>(fields: S): [ListedName<S>, Field][] =>
  fieldsOf(fields).filter(([, { listed }]) => listed !== undefined) as [ListedName<S>, Field][]
