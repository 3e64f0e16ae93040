import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import type { Period } from './period.ts'

/** Languages the library can speak; others belong to the application. */
export type Language = 'zh-CN' | 'en'

/** All sentences of the library in one language. `{name}` marks a place to be filled. */
export interface Words {
  period(period: Period): string
  /** Separates several values in a sentence. */
  comma: string
  rules: Record<string, string>
  fields: Record<string, string>
  values: Record<string, string>
  counted: string
  notCounted: string
  nothingToCount: string
  condition: { in: string; equals: string; includes: string; exists: string }
  missing: string
}

const LANGUAGES: Record<Language, Words> = { 'zh-CN': zhCN, en }

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
