import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findRootOrganization, getOrganization } from '#modules/organizations'
import { minuteOf } from '#platform/clock'
import type { HomeFacts } from './home-page.tsx'

/** What the region's page says at this moment. */
export async function readHome(db: Kysely<Database>, now: Date): Promise<HomeFacts> {
  const root = await findRootOrganization(db)
  const owner = root && (await getOrganization(db, root.id))
  return {
    owner: owner && { name: owner.name, nameMongolian: owner.nameMongolian },
    asOf: minuteOf(now),
  }
}
