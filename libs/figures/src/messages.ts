import { sentencesOf, valuesOf } from './kinds/kind-words.ts'
import { en } from './locales/en.ts'
import type { Language, Messages } from './locales/messages.ts'
import { zhCN } from './locales/zh-CN.ts'

const whole = (language: Language, messages: Messages): Messages => ({
  ...messages,
  values: { ...valuesOf(language), ...messages.values },
  rules: { ...sentencesOf(language), ...messages.rules },
})

const LANGUAGES: Record<Language, Messages> = { 'zh-CN': whole('zh-CN', zhCN), en: whole('en', en) }

/**
 * The sentences of one language.
 * @example
 * messagesOf('zh-CN').comma // → '、'
 */
export function messagesOf(language: Language): Messages {
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
