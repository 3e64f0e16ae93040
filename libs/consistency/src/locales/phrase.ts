/** Languages in which a finding can be said. */
export type Language = 'zh-CN' | 'en'

/** Words with their values, to be said in one language or another. */
export type Phrase = (language: Language) => string

/** What a sentence takes: where it takes words, those of whichever language it is said in. */
export type Sayable<A> = A extends string
  ? string | Phrase
  : A extends number | boolean
    ? A
    : A extends readonly unknown[]
      ? { readonly [K in keyof A]: Sayable<A[K]> }
      : never

/** What stands in a sentence of a language. */
export function said(value: unknown, language: Language): unknown {
  if (typeof value === 'function') return (value as Phrase)(language)
  return Array.isArray(value) ? value.map((one) => said(one, language)) : value
}
