import type { Language } from '../locales/messages.ts'
import { KINDS, type SessionKindEntry } from './session-kind-entries.ts'

type Kinds = readonly SessionKindEntry[]

// Inside an English sentence a kind is no title.
const within = (language: Language, word: string) =>
  language === 'en' ? word.charAt(0).toLowerCase() + word.slice(1) : word

/** What kinds are called inside a sentence, by code. */
export const valuesOf = (language: Language, kinds: Kinds = KINDS): Record<string, string> =>
  Object.fromEntries(kinds.map(({ code, word }) => [code, within(language, word[language])]))

/** The sentences of the rules that kinds bring along, by the code of the rule. */
export const sentencesOf = (language: Language, kinds: Kinds = KINDS): Record<string, string> =>
  Object.fromEntries(kinds.flatMap(({ feeds = [] }) => feeds.map(({ rule, says }) => [rule, says[language]])))

/**
 * The words of kinds for an application: what a choice is called (`value.<set>.<code>`), and what else it is called in
 * tables (`.also`). Words that a language does not have are left out.
 * @example
 * kindWords('zh-CN')['value.session-kind.contest'] // → '竞赛'
 * kindWords('en')['value.session-kind.contest'] // → 'Contest'
 */
export function kindWords(language: Language | 'mn-Mong', kinds: Kinds = KINDS): Record<string, string> {
  const words = kinds.flatMap(({ code, word, also }) => [
    [`value.session-kind.${code}`, word[language]],
    [`value.session-kind.${code}.also`, also?.[language as Language]],
  ])
  return Object.fromEntries(words.filter(([, word]) => word !== undefined))
}
