import type { FormDefinition } from './definition.ts'

/**
 * What stands in the fields of a record before anybody writes in it, by their codes.
 *
 * @example
 * const pieces = { code: 'pieces', words: { zh: '数量' }, type: 'whole-number', initial: 1 } as const
 * initialValues({ code: 'exhibits', version: 1, words: { zh: '展品' }, fields: [pieces] }) // → { pieces: 1 }
 */
export const initialValues = ({ fields }: FormDefinition): Record<string, number | string | boolean> =>
  Object.fromEntries(
    fields.flatMap(({ code, initial }) => (initial === undefined ? [] : [[code, initial] as const])),
  )
