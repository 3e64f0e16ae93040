import type { Scheme, Shortfall } from '@medelge/appraisal'

/** A rule for a shortfall as the screen chooses it; `ratio` is what a scheme without a rule does. */
export type ShortfallDraft = Shortfall | { rule: 'ratio' }

/** A scheme as a form of the screen holds it: percentages as people say them, an empty list for every indicator. */
export interface SchemeDraft
  extends Omit<Scheme, 'overFulfilment' | 'groups' | 'execution' | 'shortfall' | 'printedScores'> {
  /** 130 for 1.3 */
  overFulfilment: number
  groups: (Omit<Scheme['groups'][number], 'covers'> & { covers: string[] })[]
  execution: Omit<Scheme['execution'], 'counted' | 'reasonBelow' | 'shortfall'> & {
    counted: boolean
    /** 90 for 0.9 */
    reasonBelow: number | null
    shortfall: ShortfallDraft
  }
  shortfall?: { floor: ShortfallDraft; ceiling: ShortfallDraft }
  printedScores: 'points' | 'of-hundred'
}

const hundredths = (value: number, by: number) => Number((value * by).toPrecision(12))
const byRatio = { rule: 'ratio' as const }

/** @example toDraft(nationalScheme).overFulfilment // 130 */
export const toDraft = (scheme: Scheme): SchemeDraft => ({
  ...scheme,
  overFulfilment: hundredths(scheme.overFulfilment, 100),
  groups: scheme.groups.map((group) => ({ ...group, covers: group.covers === 'every' ? [] : group.covers })),
  execution: {
    ...scheme.execution,
    counted: scheme.execution.counted !== false,
    reasonBelow:
      scheme.execution.reasonBelow === undefined ? null : hundredths(scheme.execution.reasonBelow, 100),
    shortfall: scheme.execution.shortfall ?? byRatio,
  },
  shortfall: {
    floor: scheme.shortfall?.floor ?? byRatio,
    ceiling: scheme.shortfall?.ceiling ?? byRatio,
  },
  printedScores: scheme.printedScores ?? 'points',
})

function named<Name extends string>(
  name: Name,
  draft: ShortfallDraft | undefined,
): { [key in Name]?: Shortfall } {
  // What was kept on a device before there were such rules has none.
  if (draft === undefined || draft.rule === 'ratio') return {}
  // Fields of the other rule may stand behind a changed choice.
  const { rule } = draft
  const shortfall: Shortfall =
    rule === 'bands'
      ? { rule, bands: draft.bands }
      : { rule, step: draft.step, of: draft.of, points: draft.points, count: draft.count }
  return { [name]: shortfall } as { [key in Name]?: Shortfall }
}

/** The scheme a draft means; a cleared place count of the rate means an exact rate. */
export function fromDraft(draft: SchemeDraft): Scheme {
  const { shortfall, printedScores, ...rest } = draft
  const { ratePlaces, weight, counted, reasonBelow, shortfall: execution } = draft.execution
  const own = { ...named('floor', shortfall?.floor), ...named('ceiling', shortfall?.ceiling) }
  return {
    ...rest,
    execution: {
      weight,
      ...(typeof ratePlaces === 'number' ? { ratePlaces } : {}),
      ...(counted === false ? { counted } : {}),
      ...(typeof reasonBelow === 'number' ? { reasonBelow: hundredths(reasonBelow, 0.01) } : {}),
      ...named('shortfall', execution),
    },
    overFulfilment: hundredths(draft.overFulfilment, 0.01),
    groups: draft.groups.map((group) => ({
      ...group,
      covers: group.covers && group.covers.length > 0 ? group.covers : 'every',
    })),
    ...(Object.keys(own).length === 0 ? {} : { shortfall: own }),
    ...(printedScores === 'of-hundred' ? { printedScores } : {}),
  }
}
