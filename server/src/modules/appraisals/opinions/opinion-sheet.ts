import type { Form, Scored } from '@medelge/appraisal'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { minuteOf } from '#platform/clock'
import { type Locale, sentence } from '#platform/locale'
import type { Beside } from '../official/write-xlsx.ts'
import { findOpinions } from './opinion.store.ts'

/** What evaluators say of a frozen version as a sheet beside the form; none where nobody has said anything. */
export async function opinionSheet(
  db: Kysely<Database>,
  { appraisalId, number, form, scored }: { appraisalId: string; number: number; form: Form; scored: Scored },
  locale: Locale,
): Promise<Beside | undefined> {
  const opinions = await findOpinions(db, appraisalId, number)
  if (opinions.length === 0) return undefined
  const word = (key: string) => sentence(locale, `opinion.${key}`)
  const nameOf = (code: string) =>
    code === ''
      ? word('whole')
      : (form.indicators.find((one) => one.code === code)?.level3 ?? word('execution'))
  const place = (code: string) => scored.rows.findIndex((row) => row.code === code)
  // The conclusion stands last, as in a report.
  const order = (code: string) => (code === '' ? scored.rows.length : place(code))
  const head = ['row', 'weight', 'official', 'evaluator', 'score', 'comment', 'at'].map(word)
  const rows = [...opinions]
    .sort((a, b) => order(a.code) - order(b.code))
    .map(({ code, personName, score, comment, saidAt }) => {
      const row = scored.rows[place(code)]
      const scores = [row?.weight ?? null, row?.score ?? null]
      return [nameOf(code), ...scores, personName, score, comment, minuteOf(saidAt)]
    })
  return { name: word('sheet'), rows: [head, ...rows] }
}
