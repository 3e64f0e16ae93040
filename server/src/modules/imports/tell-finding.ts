import { type Locale, sentence } from '#platform/locale'
import { type SaidWords, valueWord } from '#platform/sheets/columns'
import type { Finding } from '#platform/sheets/finding'

// A finding names a closed list by its codes; the words are put in for whoever reads it.
function allowedParam(locale: Locale, params: Record<string, unknown> = {}): { allowed?: string } {
  if (!Array.isArray(params.codes)) return {}
  const values = params as { set: string; said?: Record<string, SaidWords> }
  const words = params.codes.map((code) => valueWord(locale, values, code))
  return { allowed: words.join(sentence(locale, 'value.comma')) }
}

/** The sentence of a finding in one language. */
export const tellFinding = (locale: Locale, { code, params }: Finding): string =>
  sentence(locale, code, { ...params, ...allowedParam(locale, params) })
