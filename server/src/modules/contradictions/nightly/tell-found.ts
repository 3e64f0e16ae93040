import { sql } from 'kysely'
import { type Note, tellerFor } from '#engines/notifications/index'
import { activeSeats } from '#modules/people'

/** More figures of a unit and year contradict each other than the night before, and nobody said why. */
export interface Found {
  organizationId: number
  year: number
  count: number
}
export const FOUND = 'contradictions.found'

/** One line for each officer of the unit; the next night takes the place of one that is unread. */
export const foundTeller = tellerFor<Found>(
  FOUND,
  async (trx, { about: { organizationId, year, count } }) => {
    const { rows } = await sql<{ person: string; unit: string }>`
    select distinct s.person, o.short_name as unit from ${activeSeats(['officer'])} s
    join organization o on o.id = s.unit where s.unit = ${organizationId}`.execute(trx)
    return rows.map(
      ({ person, unit }): Note => ({
        personId: person,
        code: 'contradictions-found',
        params: { unit, year, count },
        path: `/figures/contradictions?unit=${organizationId}&year=${year}`,
        gathers: `contradictions ${organizationId} ${year}`,
      }),
    )
  },
)
