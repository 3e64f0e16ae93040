import type { FieldDefinition, FormDefinition } from '@medelge/fields/definition'

/** The next code with this letter that nobody has or had: `f7` behind `f6`. Codes stay, whatever moves or goes. */
export function freshCode(letter: string, taken: Iterable<string>): string {
  const numbers = [...taken].map((code) => Number(new RegExp(`^${letter}(\\d+)$`).exec(code)?.[1] ?? 0))
  return `${letter}${Math.max(0, ...numbers) + 1}`
}

/** Codes of a list of parts, those they had before too. */
const codesOf = (parts: readonly { code: string; was?: string | readonly string[] }[] = []): string[] =>
  parts.flatMap(({ code, was }) => [code, ...[was ?? []].flat()])

export const fieldCodes = (...definitions: readonly (FormDefinition | undefined)[]): string[] =>
  definitions.flatMap((one) => codesOf(one?.fields))

export const optionCodes = (...parts: readonly (Pick<FieldDefinition, 'options'> | undefined)[]): string[] =>
  parts.flatMap((part) => codesOf(part?.options))

export const cellCodes = (...fields: readonly (FieldDefinition | undefined)[]): string[] =>
  fields.flatMap((field) => codesOf(field?.cells))
