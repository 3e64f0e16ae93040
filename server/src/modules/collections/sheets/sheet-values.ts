import { decimalOf, isEmpty, scaledOf } from '@medelge/fields'
import { type FormProblem, settle } from '@medelge/fields/definition'
import { collectionErrors } from '../collection.errors.ts'
import type { Questionnaire, SheetCheck } from '../questionnaires/definition.ts'
import { formOfVersion } from '../questionnaires/form-of.ts'
import type { KnownValue } from './known-value.ts'

export type Values = Record<string, unknown>

const inValues = (fields: readonly string[]) =>
  [...new Set(fields)].map((field) => ({ field: `values.${field}` }))

/** What may still be missing while it is written, and must not be once it is handed in. */
const late: readonly FormProblem['problem'][] = ['missing', 'expression-failed']

/** What was written, as it is kept; throws SHEET_VALUES with every problem at its field. */
export async function settleSheet(
  { form }: Questionnaire,
  given: Values,
  { today, before, whole }: { today: string; before: Values; whole: boolean },
): Promise<Values> {
  const made = await formOfVersion(form)
  const computed = new Set(form.fields.flatMap((one) => (one.computed === undefined ? [] : [one.code])))
  const own = Object.fromEntries(Object.entries(given).filter(([code]) => !computed.has(code)))
  const { values, problems } = settle(made, own, { today, before })
  const wrong = problems.filter(({ problem }) => whole || !late.includes(problem))
  if (wrong.length === 0) return { ...values }
  throw collectionErrors.SHEET_VALUES({
    count: wrong.length,
    problems: wrong,
    fields: inValues(wrong.map(({ field }) => field)),
  })
}

const DIGITS = 6
const sumOf = (codes: readonly string[], values: Values): string | undefined => {
  const given = codes.map((code) => values[code])
  if (given.some(isEmpty)) return undefined
  return decimalOf(
    given.reduce((sum: bigint, value) => sum + (scaledOf(String(value), DIGITS) ?? 0n), 0n),
    DIGITS,
  )
}

/** The checks that numbers do not pass; what is not filled in yet speaks against nothing. */
export const failedChecks = ({ checks = [] }: Questionnaire, values: Values): SheetCheck[] =>
  checks.filter(({ left, is, right }) => {
    const [one, other] = [sumOf(left, values), sumOf(right, values)]
    if (one === undefined || other === undefined) return false
    const [a, b] = [scaledOf(one, DIGITS) ?? 0n, scaledOf(other, DIGITS) ?? 0n]
    return is === 'equal' ? a !== b : a > b
  })

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** Fields answered otherwise than what was known, without a reason. */
export const unexplained = (
  known: Readonly<Record<string, KnownValue>>,
  values: Values,
  reasons: Readonly<Record<string, string>>,
): string[] =>
  Object.entries(known).flatMap(([code, { value }]) =>
    isSame(values[code], value) || (reasons[code] ?? '').trim() !== '' ? [] : [code],
  )

/** Refuses what cannot be handed in: something missing, numbers that contradict each other, changes without a reason. */
export async function demandWhole(
  questionnaire: Questionnaire,
  { values, reasons }: { values: Values; reasons: Readonly<Record<string, string>> },
  known: Readonly<Record<string, KnownValue>>,
  today: string,
): Promise<void> {
  await settleSheet(questionnaire, values, { today, before: values, whole: true })
  const failed = failedChecks(questionnaire, values)
  if (failed.length > 0)
    throw collectionErrors.SHEET_CHECKS({
      count: failed.length,
      checks: (locale: string) =>
        failed
          .slice(0, 3)
          .map(({ words }) => (locale === 'en' ? (words.en ?? words.zh) : words.zh))
          .join(locale === 'en' ? '; ' : '；'),
      fields: inValues(failed.flatMap(({ left, right }) => [...left, ...right])),
    })
  const open = unexplained(known, values, reasons)
  if (open.length > 0)
    throw collectionErrors.SHEET_REASONS({
      count: open.length,
      fields: open.map((field) => ({ field: `reasons.${field}` })),
    })
}
