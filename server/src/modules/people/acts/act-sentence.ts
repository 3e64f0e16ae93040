import { type Locale, sentence } from '#platform/locale'
import type { ActRow } from './act.store.ts'

/** What was done, in words; an act without words yet says its kind. */
export function actSentence(
  { kind, subjectName, organizationName, details }: ActRow,
  locale: Locale,
): string {
  const key = `act.${kind}`
  const role = 'role' in details ? { role: sentence(locale, `value.role.${details.role}`) } : {}
  const said = sentence(locale, key, { ...details, ...role, subject: subjectName, unit: organizationName })
  return said === key ? kind : said
}
