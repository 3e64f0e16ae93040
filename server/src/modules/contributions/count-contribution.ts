import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { contributionErrors } from './contribution.errors.ts'
import type { CountedPart } from './contribution.ts'
import { type ContributionDays, contributionSources } from './contribution-source.ts'

/** Halves of an hour, so that sums are exact. */
const sumOf = (hours: readonly (number | null)[]) =>
  hours.reduce<number>((sum, each) => sum + Math.round((each ?? 0) * 2), 0) / 2

/** What somebody contributed in these days, by part, as it is counted at this moment: the one place where it is added up. */
export async function countContribution(
  db: Kysely<Database>,
  memberId: string,
  days: ContributionDays,
  asker: Actor | 'own',
): Promise<CountedPart[]> {
  const parts: (CountedPart & { place: number })[] = []
  for (const source of contributionSources.all()) {
    const lines = await source.read(db, memberId, days, asker)
    for (const { code, place, hours } of source.parts) {
      const own = lines.filter(({ part }) => part === code).map(({ part: _, ...line }) => line)
      const sum = hours ? sumOf(own.map((line) => line.hours)) : null
      const all = own.reduce((count, { times = 1 }) => count + times, 0)
      parts.push({ ...{ code, place, times: all, hours: sum }, lines: own })
    }
  }
  return parts.sort((a, b) => a.place - b.place).map(({ place: _, ...part }) => part)
}

/** The days asked for, no later than today: what is to come is nobody's contribution yet. */
export function daysAsked(
  { from = null, to = null }: { from?: string | null | undefined; to?: string | null | undefined },
  today: string,
): ContributionDays {
  const last = to === null || to > today ? today : to
  if (from !== null && from > last) throw contributionErrors.CONTRIBUTION_DAYS()
  return { from, to: last }
}
