import Type from 'typebox'
import type { ListRequest } from '#engines/lists/list-request'
import { unitAndAbove } from '#modules/organizations'
import { getSeenKind, KindCode, kindName, registerPolicy } from '#modules/registers'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/shapes'

export const Year = Type.Integer({ minimum: 2000, maximum: 2100 })

/** What both lists of a year ask: of which list, at which unit, and in which year. */
export const yearFilter = { kind: KindCode, organizationId: Id, year: Year }

/** Its last day, or today while it lasts. */
export function dayIn(year: number, now: Date): string {
  const today = dayOf(now)
  return Number(today.slice(0, 4)) > year ? `${year}-12-31` : today
}

/** The list and the day that are asked about, and whether few stand there, for whoever may look into list and unit. */
export async function askedYear({
  db,
  actor,
  query,
  now,
}: Pick<
  ListRequest<{ kind: string; organizationId: number; year: number }>,
  'db' | 'actor' | 'query' | 'now'
>) {
  const found = await getSeenKind(db, query.kind, actor)
  const chain = await unitAndAbove({ db, actor, query }, registerPolicy.read)
  const day = dayIn(query.year, now)
  // A twelfth of a region is sooner looked up one by one than met among all of it.
  const few = chain.length > 1
  return { found, day, few, about: `${kindName(found)} ${query.year}` }
}
