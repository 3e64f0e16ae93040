import type { FormDefinition } from '@medelge/fields/definition'
import { merged, type Part } from './parts.ts'

/** The definition with a word for everything that has none yet, so that it can be shown while it is written. */
export function previewable(definition: FormDefinition, nth: (n: number) => string): FormDefinition {
  const called = <P extends Part>(part: P, position: number): P => ({
    ...part,
    words: part.words.zh.trim() ? part.words : { ...part.words, zh: nth(position + 1) },
    ...(part.options && {
      options: part.options.map((option, place) =>
        option.words.zh.trim() ? option : { ...option, words: { ...option.words, zh: nth(place + 1) } },
      ),
    }),
  })
  const fields = definition.fields.map((field, position) => {
    const named = called(field, position)
    return named.cells ? { ...named, cells: named.cells.map(called) } : named
  })
  const words = definition.words.zh.trim() ? definition.words : { ...definition.words, zh: nth(1) }
  return { ...definition, words, fields: fields.map((field) => merged(field, {})) }
}

/** What the values of a form look like: where that changes, what was tried before cannot stay in it. */
export const shapeOf = ({ fields }: FormDefinition): string =>
  fields
    .map(({ code, type, several, cells = [] }) =>
      [code, type, several !== undefined, ...cells.map((cell) => `${cell.code} ${cell.type}`)].join(' '),
    )
    .join('\n')
