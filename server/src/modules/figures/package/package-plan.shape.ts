import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { Choice, Nullable } from '#platform/shapes'
import { recordFeeds } from '../explaining/record-feed.ts'
import { figureErrors } from '../figure.errors.ts'
import type { Package } from './package.shape.ts'
import { contentsDigest } from './package-digest.ts'
import { conflicts, outcomes, type Planned, planPackage } from './plan-package.ts'
import { readContents } from './read-package.ts'

/** Things shown by name; the rest are counted. */
const MOST_SHOWN = 500

export const PlanSchema = Type.Object({
  counts: Type.Object(
    Object.fromEntries(outcomes.map((outcome) => [outcome, Type.Integer()])) as Record<
      (typeof outcomes)[number],
      ReturnType<typeof Type.Integer>
    >,
  ),
  items: Type.Array(
    Type.Object({
      kind: Choice(['metric', 'rule', 'frame', 'list'] as const),
      code: Type.String(),
      name: Type.String(),
      outcome: Choice(outcomes),
      conflict: Nullable(
        // fixed: kind, unit or scale differ; versions: changed otherwise here; name: another has it; fed: another rule
        // feeds the metric; feed: there are no such records; shipped: it comes with the product alone.
        Choice(conflicts),
      ),
      versions: Type.Integer({ description: 'How many versions are written' }),
    }),
    { description: 'What is not the same, conflicts first' },
  ),
})

const rank = ['conflict', 'changed', 'added', 'ahead']

export function presentPlan(plan: readonly Planned[]) {
  const count = (outcome: string) => plan.filter((one) => one.outcome === outcome).length
  const counts = {
    ...{ added: count('added'), changed: count('changed'), same: count('same') },
    ...{ ahead: count('ahead'), conflict: count('conflict') },
  }
  const items = plan
    .filter(({ outcome }) => outcome !== 'same')
    .sort((a, b) => rank.indexOf(a.outcome) - rank.indexOf(b.outcome))
    .slice(0, MOST_SHOWN)
  return { counts, items }
}

/** What a package would do here; refuses one that was altered after it was written. */
export async function planFor(db: Kysely<Database>, { digest, contents }: Package): Promise<Planned[]> {
  if (contentsDigest(contents) !== digest) throw figureErrors.PACKAGE_ALTERED()
  const codes = [contents.metrics, contents.rules, contents.frames].map((all) =>
    all.map((one: { code: string }) => one.code),
  )
  if (codes.some((all) => new Set(all).size < all.length)) throw figureErrors.PACKAGE_ALTERED()
  const feeds = recordFeeds.all().map(({ kind }) => kind)
  return planPackage(await readContents(db), contents, feeds)
}
