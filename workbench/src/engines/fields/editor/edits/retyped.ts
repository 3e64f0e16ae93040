import type { FieldDefinition } from '@medelge/fields/definition'
import type { Part } from './parts.ts'

export type FieldType = FieldDefinition['type']

// What a field keeps whatever it becomes: how it is called, where it has its place, who sees it.
const kept = ['code', 'words', 'help', 'required', 'was', 'folded', 'wide', 'listed', 'when', 'see', 'change']
const measured: ReadonlySet<FieldType> = new Set(['whole-number', 'decimal'])
const measures = ['unit', 'least', 'most']

const unnamed = (code: string) => ({ code, words: { zh: '' } })

/** What a type cannot do without, to begin with. */
const begin: Partial<Record<FieldType, object>> = {
  choice: { options: [unnamed('o1'), unnamed('o2')] },
  decimal: { digits: 2 },
  rows: { several: { most: 50 }, cells: [{ ...unnamed('c1'), type: 'line' }] },
  evidence: { several: { most: 9, distinct: true } },
  record: { id: 'uuid' },
}

/**
 * A part made one of another type: limits of the old one go, what the new one needs comes. Made again what it is in the
 * version `before`, it has what it had there: records hold those very options and columns.
 */
export function retyped<P extends Part>(part: P, type: FieldType, before?: Part): P {
  if (part.type === type) return part
  const had = [before, part].find((one) => one && alike(one.type, type))
  const comes = ([key]: [string, unknown]) =>
    had?.type === type ? !kept.includes(key) : measures.includes(key)
  return {
    ...Object.fromEntries(Object.entries(part).filter(([key]) => kept.includes(key))),
    ...begin[type],
    ...(had && Object.fromEntries(Object.entries(had).filter(comes))),
    type,
  } as unknown as P
}

/** Whether what measures the one measures the other. */
const alike = (one: FieldType, other: FieldType) =>
  one === other || (measured.has(one) && measured.has(other))
