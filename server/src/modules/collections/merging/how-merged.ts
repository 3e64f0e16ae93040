import type { FieldDefinition } from '@medelge/fields/definition'

/** How the answers to a field are merged: added, counted by option, listed one under the other, or left apart. */
export const hows = ['sum', 'count', 'list', 'apart'] as const
export type How = (typeof hows)[number]

const NUMBERS: readonly FieldDefinition['type'][] = ['whole-number', 'decimal', 'money']

/** Shares, rates and ranks say nothing when they are added. */
const UNADDED = /[%％‰]|百分|比例|占比|名次|位次|排名/

/** Whether the numbers of a field may be added up: of a share never, of a computed one where that is said. */
export function adds(field: FieldDefinition, said?: 'sum' | 'apart'): boolean {
  if (!NUMBERS.includes(field.type) || field.several || said === 'apart') return false
  if (UNADDED.test(`${field.unit?.zh ?? ''}`) || UNADDED.test(field.words.zh)) return false
  return field.computed === undefined || said === 'sum'
}

export function howMerged(field: FieldDefinition, said?: 'sum' | 'apart'): How {
  if (adds(field, said)) return 'sum'
  if (NUMBERS.includes(field.type) && !field.several) return 'apart'
  return field.type === 'choice' || field.type === 'yes-no' ? 'count' : 'list'
}
