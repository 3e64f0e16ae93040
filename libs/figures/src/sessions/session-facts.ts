import type { SessionKind } from '../kinds/session-kinds.ts'
import type { Facts, Headcount } from '../rule.ts'

/** What a session tells the rules. `series` and `themes` are codes; `materials` counts leaflets, `works` entries received (pieces). */
export interface SessionForRules {
  kind: SessionKind
  series?: string | null | undefined
  themes?: readonly string[] | undefined
  hosts: readonly number[]
  day: string
  headcounts: readonly Headcount[]
  materials?: number | null | undefined
  works?: number | null | undefined
}

/**
 * The facts of a session as the rules see them; `audiences` lists the groups of whom anyone was there.
 * @example
 * sessionFacts({ kind: 'lecture', hosts: [7], day: '2021-09-19', headcounts: [] }).fields.kind // → 'lecture'
 */
export function sessionFacts(session: SessionForRules): Facts {
  const { kind, series, themes, hosts, materials, works, day, headcounts } = session
  return {
    day,
    headcounts,
    fields: {
      kind,
      series,
      themes,
      materials,
      works,
      hosts: hosts.map(String),
      audiences: headcounts.filter((head) => head.offline + head.online > 0).map((head) => head.audience),
    },
  }
}
