import { type Field, type FieldSet, fieldsOf, isHeld } from '../field.ts'

/** How a field stands in a list: as which kind of cell in a file, how it sorts, and what narrows the list by it. */
export interface ColumnTraits {
  /** What its cells are in a file. */
  readonly kind: 'text' | 'number' | 'day'
  /** By what it sorts: its words, its size, its place in time, the order of its options; not at all without. */
  readonly sort?: 'words' | 'size' | 'time' | 'options'
  /** By what a list is narrowed; `below` takes whatever lies below an area or unit, too. */
  readonly filter?: 'contains' | 'one-of' | 'range' | 'overlaps' | 'yes-no' | 'below' | 'is'
}

const byType: Readonly<Record<Field['type'], ColumnTraits>> = {
  line: { kind: 'text', sort: 'words', filter: 'contains' },
  text: { kind: 'text', filter: 'contains' },
  translated: { kind: 'text', sort: 'words', filter: 'contains' },
  choice: { kind: 'text', sort: 'options', filter: 'one-of' },
  'yes-no': { kind: 'text', sort: 'options', filter: 'yes-no' },
  'whole-number': { kind: 'number', sort: 'size', filter: 'range' },
  decimal: { kind: 'number', sort: 'size', filter: 'range' },
  money: { kind: 'number', sort: 'size', filter: 'range' },
  day: { kind: 'day', sort: 'time', filter: 'range' },
  month: { kind: 'text', sort: 'time', filter: 'range' },
  time: { kind: 'text', sort: 'time', filter: 'range' },
  period: { kind: 'text', sort: 'time', filter: 'overlaps' },
  area: { kind: 'text', sort: 'words', filter: 'below' },
  organization: { kind: 'text', sort: 'words', filter: 'below' },
  person: { kind: 'text', sort: 'words', filter: 'is' },
  record: { kind: 'text', sort: 'words', filter: 'is' },
  evidence: { kind: 'text' },
  rows: { kind: 'text' },
}

/**
 * How a field stands in a list and in its file. Several of a thing are text and do not sort; what tells something of a
 * person neither sorts nor narrows, or the order of a list would tell what its cells mask.
 *
 * @example
 * columnTraits({ type: 'money', most: 100 }) // → { kind: 'number', sort: 'size', filter: 'range' }
 * columnTraits({ type: 'line', most: 20, personal: 'phone' }) // → { kind: 'text' }
 * columnTraits({ type: 'choice', of: ['a'], words: 'kind', several: { most: 3 } }) // → { kind: 'text', filter: 'one-of' }
 */
export function columnTraits(field: Field): ColumnTraits {
  const traits = byType[field.type]
  if (field.personal) return { kind: field.several ? 'text' : traits.kind }
  if (!field.several) return traits
  const filter = traits.filter
  return filter === undefined || filter === 'range' ? { kind: 'text' } : { kind: 'text', filter }
}

/** A column of a list, of its filter and of its file. */
export interface FieldColumn extends ColumnTraits {
  readonly name: string
  readonly field: Field
  /** Codes that can be chosen to narrow the list, those retired too: old records have them. */
  readonly options?: readonly string[]
  /** Only shown to whoever chooses it. */
  readonly extra: boolean
}

/**
 * The columns a list has for a set of fields: what it shows, how it sorts, what narrows it, what its file holds.
 * Files that prove a record as a whole have none.
 *
 * @example
 * const base = { level: { type: 'choice', of: ['region'], retired: ['county'], words: 'level', listed: 'shown' } } as const
 * listColumns(base).map(({ name, options, extra }) => [name, options, extra]) // → [['level', ['region', 'county'], false]]
 */
export const listColumns = (fields: FieldSet): FieldColumn[] =>
  fieldsOf(fields)
    .filter(([, field]) => isHeld(field) && !field.silent)
    .map(([name, field]) => ({
      name,
      field,
      ...columnTraits(field),
      ...(field.type === 'choice' && { options: [...field.of, ...(field.retired ?? [])] }),
      extra: field.listed !== 'shown',
    }))
