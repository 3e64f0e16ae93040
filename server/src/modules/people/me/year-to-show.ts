import { type RawBuilder, sql } from 'kysely'
import { extensionPoint } from '#platform/extension-point'

/** The days of an organization's newest counted records, to be read: some twenty of them. */
type NewestDays = (organizationId: RawBuilder<unknown>) => RawBuilder<{ day: string }>

/** Where a noun says when its newest records were. */
export const newestDays = extensionPoint<NewestDays>('days of the newest records')

/**
 * The year whose work one sees first: this year where work goes on. A platform whose records ended long ago shows the
 * last year that was whole; the middle of the newest records decides, so that one late record does not turn
 * everybody's page to an empty year. `today` and `days` are YYYY-MM-DD.
 */
export function yearToShow(today: string, days: readonly string[]): number {
  const now = Number(today.slice(0, 4))
  const middle = days[Math.floor(days.length / 2)]
  if (!middle || now - Number(middle.slice(0, 4)) <= 1) return now
  return Number(middle.slice(0, 4)) - (middle.slice(5, 7) < '03' ? 1 : 0)
}

/** The days of the newest records of all nouns, to be read. */
export const newestDaysOf = (organizationId: RawBuilder<unknown>) => sql<{ day: string }>`
  select day from (${sql.join(
    newestDays.all().map((newest) => sql`(${newest(organizationId)})`),
    sql` union all `,
  )}) newest order by day desc`
