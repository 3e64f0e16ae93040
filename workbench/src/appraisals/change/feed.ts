import { type Actual, formatQuantity, type IndicatorKind } from '@medelge/appraisal'
import { gradeOf } from '@medelge/figures'
import i18next from 'i18next'
import { api } from '#api/api.ts'
import type { Answer } from '#api/contract.ts'
import type { FedFigure } from '../use-appraisal.ts'

export type FeedQuery = FedFigure['query']

type Figure = Pick<Answer<'GET /api/figures'>, 'kind' | 'unit' | 'value'>

// The official form speaks Chinese, whatever language the reader speaks.
const official = (word: string) => i18next.t(`official.${word}`, { ns: 'appraisals' })

/** A figure as the result of an indicator, the way the platform itself will read it. */
export function actualOf({ kind, unit, value }: Figure): Actual | null {
  if (value === null) return null
  const number = Number(value)
  if (kind === 'grade') {
    const place = gradeOf(number)
    const grade = place && official(`judgements.${place}`)
    return grade ? { value: null, unit: '', text: grade, grade } : null
  }
  const own = kind === 'month' ? official('monthUnit') : unit
  return { value: number, unit: own, text: formatQuantity(number, own) }
}

/** Reads the figure a query means now. */
export async function readFeed({
  organizationId,
  ...query
}: FeedQuery): Promise<{ actual: Actual | null; kind: IndicatorKind }> {
  const figure = await api('GET /api/figures', { query: { ...query, organization: organizationId } })
  return { actual: actualOf(figure), kind: figure.kind }
}

/** A query with one part set, or left out so that the appraised unit and year hold. */
export function withPart<K extends keyof FeedQuery>(
  query: Partial<FeedQuery>,
  name: K,
  value: FeedQuery[K] | undefined,
): Partial<FeedQuery> {
  const { [name]: _, ...rest } = query
  return value === undefined || value === null ? (rest as Partial<FeedQuery>) : { ...query, [name]: value }
}
