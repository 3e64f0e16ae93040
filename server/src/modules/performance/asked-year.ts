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

/** The list and the day that are asked about, for whoever may look into the list and the unit. */
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
  await unitAndAbove({ db, actor, query }, registerPolicy.read)
  return { found, day: dayIn(query.year, now), about: `${kindName(found)} ${query.year}` }
}
