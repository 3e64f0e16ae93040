import { type Locale, sentence } from '#platform/locale'
import type { ActRow } from './act.store.ts'

type Said = Pick<ActRow, 'kind' | 'subjectName' | 'organizationName' | 'details'>

/** What was done, in words; an act without words yet says its kind. */
export function actSentence({ kind, subjectName, organizationName, details }: Said, locale: Locale): string {
  const key = `act.${kind}`
  const role = 'role' in details ? { role: sentence(locale, `value.role.${details.role}`) } : {}
  const why = 'why' in details ? { why: wordFor(locale, `audit.why.${details.why}`, details.why) } : {}
  const span = 'span' in details ? { span: wordFor(locale, `audit.span.${details.span}`, details.span) } : {}
  const said = sentence(locale, key, {
    ...details,
    ...span,
    ...role,
    ...why,
    subject: subjectName,
    unit: organizationName,
  })
  return said === key ? kind : said
}

/** A word of the locale files, or what there is where they have none. */
function wordFor(locale: Locale, key: string, otherwise: unknown): unknown {
  const word = sentence(locale, key)
  return word === key ? otherwise : word
}
