import type { Rule } from '../rule.ts'

/**
 * One version of a rule: how records of its first day (ISO date) and later count. Where `rule` is null they count
 * nothing from that day on. `madeAt` is the moment it was written.
 */
export interface RuleVersion {
  code: string
  version: number
  metric: string
  since: string
  rule: Rule | null
  madeAt?: string | undefined
}

const isBy = ({ madeAt }: RuleVersion, moment: Date | undefined) =>
  moment === undefined || madeAt === undefined || new Date(madeAt) <= moment

/**
 * The versions that hold on a day, of each rule one: the newest of those that begin by then. With a `moment`, as it was
 * then: what was written later is left out.
 * @example
 * const [rule = null] = SESSION_RULES
 * const one = { code: 'tour-stops', metric: 'tour-stops', rule }
 * const versions = [{ ...one, version: 1, since: '2021-01-01' }, { ...one, version: 2, since: '2022-01-01' }]
 * versionsOn(versions, '2021-09-19').map(({ version }) => version) // → [1]
 */
export function versionsOn(versions: readonly RuleVersion[], day: string, moment?: Date): RuleVersion[] {
  const newest = new Map<string, RuleVersion>()
  for (const version of versions) {
    if (version.since > day || !isBy(version, moment)) continue
    if (version.version > (newest.get(version.code)?.version ?? 0)) newest.set(version.code, version)
  }
  return [...newest.values()]
}

/**
 * The rules by which a record of a day counts, for `crosswalk`; see `versionsOn`.
 * @example
 * const [rule = null] = SESSION_RULES
 * const one = { code: 'tour-stops', metric: 'tour-stops', version: 1, since: '2021-01-01' }
 * rulesOn([{ ...one, rule }], '2021-09-19').length // → 1
 * rulesOn([{ ...one, rule: null }], '2021-09-19').length // → 0
 */
export const rulesOn = (versions: readonly RuleVersion[], day: string, moment?: Date): Rule[] =>
  versionsOn(versions, day, moment).flatMap(({ rule }) => (rule ? [rule] : []))
