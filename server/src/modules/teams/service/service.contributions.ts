import type { ContributionSource } from '#modules/contributions'
import { memberPolicy } from '#modules/members'
import { seats } from '#platform/actor'
import { findService } from './service.store.ts'
import { serviceParts } from './service-source.ts'

/** Hours of service as contributions, from every source of it. */
export const serviceContributions: ContributionSource = {
  parts: serviceParts.map((code, nth) => ({ code, place: 10 + nth, hours: true })),
  async read(db, memberId, { from, to }, asker) {
    const reach = asker === 'own' ? {} : { seats: seats(asker, memberPolicy.read) }
    const rows = await findService(db, memberId, { from: from ?? undefined, to, ...reach })
    return rows.map(({ day, team, id, part, what, hours, screen }) => ({
      ...{ id, part, what, hours, screen, since: day, until: null },
      note: team?.name ?? '',
    }))
  },
}
