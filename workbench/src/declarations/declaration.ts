import { formatAmount, gradeOf } from '@medelge/figures'
import type { Answer, Item } from '#api/contract.ts'
import type { Metric } from '../figures/index.ts'
import type { Declaration as Draft } from './declaration-values.ts'

export type Declaration = Item<'GET /api/declarations'>
export type DeclarationAnswer = Answer<'GET /api/declarations/{id}'>

/** The amount as it is written in the unit of its metric, a grade by its word; nothing before the metric is known. */
export const writtenValue = (amount: number, metric: Pick<Metric, 'kind' | 'scale'> | undefined): string =>
  metric === undefined
    ? ''
    : metric.kind === 'grade'
      ? (gradeOf(amount) ?? '')
      : formatAmount(amount, metric.scale)

/** A declared figure as its form holds it. */
export function draftOf(
  {
    metric,
    organizationId,
    period,
    amount,
    audience,
    channel,
    note,
    ...reasons
  }: DeclarationAnswer['declaration'],
  known: Metric | undefined,
  evidence: readonly { id: string }[],
): Partial<Draft> {
  return {
    metric,
    organization: organizationId,
    period,
    value: writtenValue(amount, known),
    as: 'change',
    ...(audience === 'none' ? {} : { audience }),
    ...(channel === 'none' ? {} : { channel }),
    evidence: evidence.map(({ id }) => id),
    note,
    ...(reasons.confirmation === null ? {} : { confirmation: reasons.confirmation }),
    ...(reasons.adjustment === null ? {} : { adjustment: reasons.adjustment }),
  }
}
