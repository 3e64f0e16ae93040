import type { Scheme } from '@medelge/appraisal'

/** A scheme as a form of the screen holds it: percentages as people say them, an empty list for every indicator. */
export interface SchemeDraft extends Omit<Scheme, 'overFulfilment' | 'groups'> {
  /** 130 for 1.3 */
  overFulfilment: number
  groups: { name: string; covers: string[]; weight: number }[]
}

const hundredths = (value: number, by: number) => Number((value * by).toPrecision(12))

/** @example toDraft(nationalScheme).overFulfilment // 130 */
export const toDraft = (scheme: Scheme): SchemeDraft => ({
  ...scheme,
  overFulfilment: hundredths(scheme.overFulfilment, 100),
  groups: scheme.groups.map((group) => ({ ...group, covers: group.covers === 'every' ? [] : group.covers })),
})

/** The scheme a draft means; a cleared place count of the rate means an exact rate. */
export function fromDraft(draft: SchemeDraft): Scheme {
  const { ratePlaces, weight } = draft.execution
  return {
    ...draft,
    execution: { weight, ...(typeof ratePlaces === 'number' ? { ratePlaces } : {}) },
    overFulfilment: hundredths(draft.overFulfilment, 0.01),
    groups: draft.groups.map((group) => ({
      ...group,
      covers: group.covers && group.covers.length > 0 ? group.covers : 'every',
    })),
  }
}
