import type { Formula } from '@medelge/figures'
import type { Answer, Input } from '#api/contract.ts'
import { today } from '#kit/format.ts'

export type MetricAnswer = Answer<'GET /api/metrics/{code}'>
type GivenFormula = Input<'POST /api/metrics'>['body']['formula']

/** A metric as it is written in a form. */
export interface MetricDraft {
  name?: string
  nameEn?: string
  definition?: string
  kind?: Input<'POST /api/metrics'>['body']['kind']
  unit?: string
  scale?: number
  theme?: Input<'POST /api/metrics'>['body']['theme']
  way?: Formula['kind'] | 'none'
  parts?: string[]
  numerator?: string
  denominator?: string
  times?: 1 | 100 | 10_000
  of?: string
  since?: string
  reason?: string
}

export function draftOf(
  words: Pick<MetricAnswer['metric'], 'name' | 'nameEn' | 'definition' | 'formula'>,
): MetricDraft {
  const { name, nameEn, definition, formula } = words
  const shared = { name, nameEn, definition, way: formula?.kind ?? ('none' as const), since: today() }
  if (formula?.kind === 'ratio') {
    const { numerator, denominator, times } = formula
    return { ...shared, numerator, denominator, times }
  }
  if (formula?.kind === 'sum') return { ...shared, parts: [...formula.of] }
  return { ...shared, ...(formula ? { of: formula.of } : {}) }
}

/** How it is computed, as the server takes it. */
export function formulaIn({
  way,
  parts = [],
  numerator = '',
  denominator = '',
  times = 1,
  of = '',
}: MetricDraft): GivenFormula {
  if (way === 'ratio') return { kind: way, numerator, denominator, times }
  if (way === 'sum') return { kind: way, of: parts }
  if (way === 'daily-mean' || way === 'last-month') return { kind: way, of }
  return null
}
