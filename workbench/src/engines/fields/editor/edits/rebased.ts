import type { FieldDefinition, FormDefinition } from '@medelge/fields/definition'
import { fieldCodes, freshCode } from './codes.ts'

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const byCode = ({ fields }: FormDefinition) => new Map(fields.map((field) => [field.code, field]))

/**
 * What one wrote on top of `base`, on top of what somebody else saved meanwhile: fields I did not touch are theirs, those
 * I did are mine, and what either of us added is there.
 */
export function rebased(base: FormDefinition, mine: FormDefinition, theirs: FormDefinition): FormDefinition {
  const [before, now] = [byCode(base), byCode(theirs)]
  const taken = fieldCodes(base, mine, theirs)
  const added = (field: FieldDefinition): FieldDefinition => {
    if (!now.has(field.code)) return field
    // Both of us added one under the next code.
    const code = freshCode('f', taken)
    taken.push(code)
    return { ...field, code }
  }
  const own = mine.fields.flatMap((field) => {
    const was = before.get(field.code)
    if (!was) return [added(field)]
    if (!same(field, was)) return [field]
    return now.get(field.code) ?? []
  })
  return {
    ...theirs,
    words: same(mine.words, base.words) ? theirs.words : mine.words,
    fields: [...own, ...theirs.fields.filter(({ code }) => !before.has(code))],
  }
}
