import type { FormDefinition, Words } from '@medelge/fields/definition'
import type { Answer } from '#api/contract.ts'

export type RegisterKindAnswer = Answer<'GET /api/register-kinds/{code}'>
export type RegisterKind = RegisterKindAnswer['kind']

/** What is said of every record, whatever the list, as this list calls it. */
export const RECORD_WORDS = ['name', 'since', 'until', 'end', 'measure'] as const
export type RecordWord = (typeof RECORD_WORDS)[number]

/** What makes a list, as it is being written. */
export type KindDraft = {
  form: FormDefinition
  /** Whether a record says in which area it stands. */
  place: boolean
  /** Of a list whose records are people: what it asks of each besides the name. */
  person?: RegisterKind['person']
  /** How many hours of training each of them needs a year. */
  training?: NonNullable<RegisterKind['training']>
  /** Whether its records are teams, each with a roll of people. */
  team?: true
  /** Whether its records are reviewed each year, and how. */
  review?: NonNullable<RegisterKind['review']>
  /** By what one sees until when they are valid. */
  validity?: NonNullable<RegisterKind['validity']>
  /** By what records are likely the same, beside their names. */
  alike?: { field: string; unique?: boolean }[]
  /** The lists it stands together with. */
  group?: RegisterKind['group']
} & { [W in RecordWord]?: Words }

/** A list nobody wrote yet: one field without a name. Its code the server draws. */
export const newKind: KindDraft = {
  form: {
    code: 'new',
    version: 1,
    words: { zh: '' },
    fields: [{ code: 'f1', words: { zh: '' }, type: 'line' }],
  },
  place: true,
}

/** A list as one finds it, on its way to the next version. */
export function draftOfKind({
  form,
  place,
  person,
  training,
  team,
  version,
  review,
  validity,
  alike,
  group,
  ...kind
}: RegisterKind): KindDraft {
  const words = RECORD_WORDS.flatMap((word) => (kind[word] ? [[word, kind[word]] as const] : []))
  return {
    ...{ form: { ...form, version: version + 1 }, place, ...Object.fromEntries(words) },
    ...(person && { person }),
    ...(training && { training }),
    ...(team && { team }),
    ...(review && { review }),
    ...(validity && { validity }),
    ...(alike && { alike: [...alike] }),
    ...(group && { group }),
  }
}
