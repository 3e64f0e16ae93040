import { type LeftValue, readOld } from '@medelge/fields/definition'
import type { Facts, Values } from '../days/spans.ts'
import type { RegisterDefinition } from '../kinds/definition.ts'

/** All versions of what a list holds, oldest first. */
export type Versions = readonly { version: number; definition: RegisterDefinition }[]

export const newestOf = (versions: Versions): RegisterDefinition => {
  const last = versions.at(-1)
  if (!last) throw new Error('a list without a definition')
  return last.definition
}

/** What was written under an earlier version of a list, as its newest one reads it. */
export function readValues(versions: Versions, from: number, values: Values): Values {
  const forms = versions.map(({ definition }) => definition.form)
  return from === forms.at(-1)?.version ? values : readOld(forms, from, values).values
}

/** All that somebody wrote, whoever sees it: what is written over it is held against this. */
export const heldValues = (
  versions: Versions,
  { definition, values, restricted }: Pick<Facts, 'definition' | 'values' | 'restricted'>,
): Values => readValues(versions, definition, { ...values, ...restricted })

/** What was written in fields that were taken out since: each with the last version that had its field, and no other field. */
export function leftValues(versions: Versions, from: number, values: Values): LeftValue[] {
  const forms = versions.map(({ definition }) => definition.form)
  if (from === forms.at(-1)?.version) return []
  return readOld(forms, from, values).left.map(({ field, definition, value }) => ({
    ...{ field, value },
    definition: { ...definition, fields: [field] },
  }))
}
