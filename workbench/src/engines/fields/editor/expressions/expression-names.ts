import type { FormDefinition } from '@medelge/fields/definition'

/** The codes an expression names, with what they stand for: fields, cells, and the options it holds them against. */
export function namesIn(text: string, { fields }: FormDefinition): [code: string, words: string][] {
  const named = new Map<string, string>()
  for (const [code = ''] of text.matchAll(/\b[a-z][a-zA-Z0-9]*(?:\.[a-z][a-zA-Z0-9]*)?/g)) {
    const [first, second] = code.split('.')
    const field = fields.find((one) => one.code === first)
    if (!field) continue
    const cell = field.cells?.find((one) => one.code === second)
    if (cell) named.set(code, `${field.words.zh} · ${cell.words.zh}`)
    else named.set(field.code, field.words.zh)
    for (const option of field.options ?? [])
      if (new RegExp(`['"]${option.code}['"]`).test(text)) named.set(`'${option.code}'`, option.words.zh)
  }
  return [...named]
}
