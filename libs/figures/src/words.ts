import { sentencesOf, valuesOf } from './kinds/kind-words.ts'
import { en } from './locales/en.ts'
import type { Language, Words } from './locales/words.ts'
import { zhCN } from './locales/zh-CN.ts'

const whole = (language: Language, words: Words): Words => ({
  ...words,
  values: { ...valuesOf(language), ...words.values },
  rules: { ...sentencesOf(language), ...words.rules },
})

const LANGUAGES: Record<Language, Words> = { 'zh-CN': whole('zh-CN', zhCN), en: whole('en', en) }

/**
 * The sentences of one language.
 * @example
 * wordsOf('zh-CN').comma // → '、'
 */
export function wordsOf(language: Language): Words {
  return LANGUAGES[language]
}

/**
 * Fills `{name}` places of a sentence; an unknown name stays as written.
 * @example
 * fill('{a} of {b}', { a: '1', b: '2' }) // → '1 of 2'
 */
export function fill(sentence: string, parts: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole)
}
