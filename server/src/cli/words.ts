import type { Locale } from '@medelge/appraisal'
import { en } from './locales/en.ts'
import { type CommandWords, zhCN } from './locales/zh-CN.ts'

export type { CommandWords }

/** What the commands say, in one language. */
export function wordsOf(locale: Locale): CommandWords {
  return locale === 'en' ? en : zhCN
}
