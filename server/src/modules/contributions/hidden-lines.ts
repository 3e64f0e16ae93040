import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, allows, type Permission } from '#platform/actor'
import type { ContributionLine } from './contribution-source.ts'

/** The same lines, without what it was and where in those of units out of the asker's reach; they count none the less. */
export async function hiddenLines(
  db: Kysely<Database>,
  asker: Actor | 'own',
  right: Permission,
  lines: readonly (ContributionLine & { unit: number })[],
): Promise<ContributionLine[]> {
  const seen = new Map<number, boolean>()
  for (const { unit } of lines)
    if (!seen.has(unit)) seen.set(unit, asker === 'own' || allows(asker, right, await chainOf(db, unit)))
  return lines.map(({ unit, ...line }) =>
    seen.get(unit) ? line : { ...line, what: '', note: '', screen: null },
  )
}
