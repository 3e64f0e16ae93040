import type { Language } from '../locales/messages.ts'
import { FACILITY_KINDS, type FacilityKind } from './facility-kinds.ts'
import type { Said } from './said.ts'
import { KINDS, type SessionKindEntry } from './session-kind-entries.ts'

interface Kinds {
  sessions: readonly SessionKindEntry[]
  facilities: readonly FacilityKind[]
}

const known: Kinds = { sessions: KINDS, facilities: FACILITY_KINDS }

// Inside an English sentence a kind is no title.
const within = (language: Language, word: string) =>
  language === 'en' ? word.charAt(0).toLowerCase() + word.slice(1) : word

/** What kinds are called inside a sentence, by code. */
export const valuesOf = (language: Language, { sessions, facilities } = known): Record<string, string> =>
  Object.fromEntries(
    [...facilities, ...sessions].map(({ code, word }) => [code, within(language, word[language])]),
  )

/** The sentences of the rules that kinds bring along, by the code of the rule. */
export const sentencesOf = (language: Language, { sessions, facilities } = known): Record<string, string> =>
  Object.fromEntries([
    ...facilities.flatMap(({ code, says }) =>
      Object.entries(says).map(([event, said]: [string, Said]) => [`${code}-${event}`, said[language]]),
    ),
    ...sessions.flatMap(({ feeds = [] }) => feeds.map(({ rule, says }) => [rule, says[language]])),
  ])

/**
 * The words of kinds for an application: what a choice is called (`value.<set>.<code>`), and what else it is called in
 * tables (`.also`). Words that a language does not have are left out.
 * @example
 * kindWords('zh-CN')['value.facility-kind.museum'] // → '科技馆'
 * kindWords('en')['value.session-kind.contest'] // → 'Contest'
 */
export function kindWords(
  language: Language | 'mn-Mong',
  { sessions, facilities } = known,
): Record<string, string> {
  const said = (set: string, code: string, word: Said, also?: Said) => [
    [`value.${set}.${code}`, word[language]],
    [`value.${set}.${code}.also`, also?.[language]],
  ]
  const words = [
    ...sessions.flatMap(({ code, word, also }) => said('session-kind', code, word, also)),
    ...facilities.flatMap(({ code, word }) => said('facility-kind', code, word)),
  ]
  return Object.fromEntries(words.filter(([, word]) => word !== undefined))
}
