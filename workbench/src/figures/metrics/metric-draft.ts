import type { Answer, Input } from '#api/contract.ts'
import { today } from '#kit/format.ts'

export type MetricAnswer = Answer<'GET /api/metrics/{code}'>
type GivenFormula = Input<'POST /api/metrics'>['body']['formula']
type Said = Pick<MetricAnswer['metric'], 'name' | 'nameEn' | 'definition' | 'formula' | 'formulaText'>

/** A metric as it is written in a form. */
export interface MetricDraft {
  name?: string
  nameEn?: string
  definition?: string
  kind?: Input<'POST /api/metrics'>['body']['kind']
  unit?: string
  scale?: number
  theme?: Input<'POST /api/metrics'>['body']['theme']
  way?: 'none' | 'expression' | 'last-month'
  /** Arithmetic with the names of metrics in braces. */
  text?: string
  of?: string
  since?: string
  reason?: string
}

export function draftOf({ name, nameEn, definition, formula, formulaText }: Said): MetricDraft {
  const shared = { name, nameEn, definition, since: today() }
  if (formula?.kind === 'last-month') return { ...shared, way: 'last-month', of: formula.of }
  return formulaText ? { ...shared, way: 'expression', text: formulaText } : { ...shared, way: 'none' }
}

/** How it is computed, as the server takes it; what nobody touched stays as it was. */
export function formulaIn(
  { way, text = '', of = '' }: MetricDraft,
  before?: Pick<Said, 'formula' | 'formulaText'>,
): GivenFormula {
  if (way === 'expression')
    return before?.formulaText === text ? before.formula : { kind: 'expression', text }
  return way === 'last-month' ? { kind: way, of } : null
}
