import type { Locale } from '@medelge/appraisal'
import { en } from './locales/en.ts'
import { type CommandMessages, zhCN } from './locales/zh-CN.ts'

export type { CommandMessages }

/** What the commands say, in one language. */
export function messagesOf(locale: Locale): CommandMessages {
  return locale === 'en' ? en : zhCN
}
