import { type Role, roles } from '#platform/actor'
import type { Client, TestPlatform } from '../platform.ts'

/** How the unit of whoever asks stands to the unit whose records are asked for; the letter stands in the table. */
export const relations = {
  O: 'its own unit',
  A: 'the unit above it',
  R: 'the region, at the top',
  B: 'a unit below it',
  S: 'a unit beside it, below the same one',
  X: 'a unit of another line, one level up',
} as const
export type Relation = keyof typeof relations

export interface Asker {
  /** The column of the table. */
  column: Role | 'author' | 'no role' | 'expired' | 'nobody'
  relation: Relation | ''
  client: Client
}

function unitsOf({ world }: TestPlatform): Record<Relation, number> {
  const { banner, league, region, town, siblingBanner, otherLeague } = world
  const [O, A, B] = [banner.organizationId, league.organizationId, town.organizationId]
  return { O, A, R: region.organizationId, B, S: siblingBanner.organizationId, X: otherLeague.organizationId }
}

/** Somebody for every role at every place, and those who hold none. */
export async function everybody(platform: TestPlatform, author: Client): Promise<Asker[]> {
  const askers: Asker[] = []
  const units = Object.entries(unitsOf(platform)) as [Relation, number][]
  for (const role of roles)
    for (const [relation, unit] of units)
      askers.push({ column: role, relation, client: await platform.as(role, unit) })
  const { banner } = platform.world
  const none = await platform.as('leader', banner.organizationId)
  await platform.db.deleteFrom('roleSeat').where('personId', '=', none.personId).execute()
  const late = await platform.as('administrator', banner.organizationId)
  await platform.db
    .updateTable('signIn')
    .set({ expiresAt: new Date(0) })
    .where('personId', '=', late.personId)
    .execute()
  return [
    ...askers,
    { column: 'author', relation: '', client: author },
    { column: 'no role', relation: '', client: none },
    { column: 'expired', relation: '', client: late },
    { column: 'nobody', relation: '', client: platform.anonymous },
  ]
}
