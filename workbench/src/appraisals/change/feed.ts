import { type Actual, formatQuantity, type IndicatorKind } from '@medelge/appraisal'
import { type Grade, gradeOf } from '@medelge/figures'
import { api } from '#api/api.ts'
import type { Answer } from '#api/contract.ts'
import type { FedFigure } from '../use-appraisal.ts'

export type FeedQuery = FedFigure['query']

// The judgements of the ledger as the official form writes them, whatever language the reader speaks.
const judgements: Record<Grade, string> = { excellent: '优', good: '良', fair: '中', poor: '差' }

type Figure = Pick<Answer<'GET /api/figures'>, 'kind' | 'unit' | 'value'>

/** A figure as the result of an indicator, the way the house itself will read it. */
export function actualOf({ kind, unit, value }: Figure): Actual | null {
  if (value === null) return null
  const number = Number(value)
  if (kind === 'grade') {
    const grade = gradeOf(number)
    return grade ? { value: null, unit: '', text: judgements[grade], grade: judgements[grade] } : null
  }
  const own = kind === 'month' ? '月' : unit
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
