import type { Rule } from '@medelge/figures'
import { extensionPoint } from '#platform/extension-point'

/** The written rules by which the records of a kind feed metrics once they count. */
export const feedingRules = extensionPoint<readonly Rule[]>('rules that feed metrics')

export const isRecordFed = (code: string): boolean =>
  feedingRules.all().some((rules) => rules.some(({ metric }) => metric === code))
