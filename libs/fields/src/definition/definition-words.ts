import type { ValueWords } from '../words/value-text.ts'
import type { CellDefinition, FieldDefinition, FormDefinition, Words } from './definition.ts'

/** The words of a definition's fields in one language. */
export interface DefinitionWords extends ValueWords {
  /** What a field is called; a cell by `rows.cell`. */
  label(name: string): string
  hint(name: string): string | undefined
  unit(name: string): string | undefined
}

type Language = keyof Words

const inLanguage = (words: Words | undefined, language: Language) => words && (words[language] ?? words.zh)

/**
 * The words of a definition in one language, Chinese where it has none; what is the same for all fields, such as yes and
 * no, comes from the surface.
 *
 * @example
 * const surface = { value: (_: string, code: string) => code, comma: '、', number: String, period: (from: string, to: string | null) => `${from}–${to ?? ''}` }
 * const kind = { code: 'kind', words: { zh: '类别', en: 'Kind' }, type: 'choice', options: [{ code: 'farm', words: { zh: '农村' } }] } as const
 * const words = definitionWords({ code: 'base', version: 1, words: { zh: '基地' }, fields: [kind] }, 'en', surface)
 * words.label('kind') // → 'Kind'
 * words.value('kind', 'farm') // → '农村'
 */
export function definitionWords(
  { fields }: FormDefinition,
  language: Language,
  surface: ValueWords,
): DefinitionWords {
  const told = new Map<string, FieldDefinition | CellDefinition>()
  for (const field of fields) {
    told.set(field.code, field)
    for (const cell of field.cells ?? []) told.set(`${field.code}.${cell.code}`, cell)
  }
  const options = new Map<string, Words>()
  for (const [list, field] of told)
    for (const option of field.options ?? []) options.set(`${list} ${option.code}`, option.words)
  return {
    ...surface,
    script: language === 'mn' ? 'mn' : 'zh',
    label: (name) => inLanguage(told.get(name)?.words, language) ?? name,
    hint: (name) => inLanguage(told.get(name)?.help, language),
    unit: (name) => inLanguage(told.get(name)?.unit, language),
    value: (list, code) =>
      told.has(list)
        ? (inLanguage(options.get(`${list} ${code}`), language) ?? code)
        : surface.value(list, code),
  }
}
