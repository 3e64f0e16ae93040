import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { dayOf } from '#platform/clock'
import type { ChangeRow } from '../changes/change.ts'
import type { Values } from '../days/spans.ts'
import type { RegisterDefinition } from '../kinds/definition.ts'
import type { RecordRow } from '../record.ts'
import { registerErrors } from '../register.errors.ts'
import { findRounds, isReviewed } from './round.store.ts'

/** Refuses an answer to a review that is not the newest of the list, that has the record not in it, or has its answer. */
export async function demandReview(
  db: Kysely<Database>,
  record: RecordRow,
  changes: readonly ChangeRow[],
  year: number,
  now: Date,
): Promise<void> {
  const round = (await findRounds(db, record.kind, dayOf(now))).find((one) => one.year === year)
  if (!round?.runs) throw registerErrors.REGISTER_REVIEW_OVER({ year })
  if (!(await isReviewed(db, record.id, round)))
    throw registerErrors.REGISTER_REVIEW_WITHOUT({ year, day: round.opens })
  if (changes.some(({ review, state }) => review === year && state !== 'withdrawn'))
    throw registerErrors.REGISTER_REVIEW_ANSWERED({ year })
}

type Reviewed = { definition: RegisterDefinition }

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Of the fields a review asks for those that nobody filled in, though nothing keeps them from being filled in. */
const unsaid = ({ definition: { form } }: Reviewed, codes: readonly string[], values: Values) =>
  form.fields
    .filter(
      ({ code, when, computed }) => codes.includes(code) && when === undefined && computed === undefined,
    )
    .filter(({ code }) => isEmpty(values[code]))

/** Refuses to say of a record that all stands as it did where something is to be written anew, or was never said. */
export function demandStanding(kind: Reviewed, values: Values): void {
  const { confirm = [], renew = [] } = kind.definition.review ?? {}
  const anew = kind.definition.form.fields.filter(({ code }) => renew.includes(code))
  const missing = [...anew, ...unsaid(kind, confirm, values)]
  if (missing.length > 0)
    throw registerErrors.REGISTER_REVIEW_FIELDS({ words: missing.map(({ words }) => words.zh).join('、') })
}

/** Refuses an answer that leaves empty what the review asks for. */
export function demandReviewed(kind: Reviewed, values: Values): void {
  const { confirm = [], renew = [] } = kind.definition.review ?? {}
  const missing = unsaid(kind, [...confirm, ...renew], values).map(({ code }) => code)
  if (missing.length === 0) return
  throw registerErrors.REGISTER_VALUES({
    count: missing.length,
    problems: missing.map((field) => ({ field, problem: 'missing' })),
    fields: missing.map((field) => ({ field: `values.${field}` })),
  })
}
