import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { findHistory } from '#modules/checks'
import { findOrganizations } from '#modules/organizations'
import { Id, Nullable } from '#platform/shapes'
import { findSides } from './side.store.ts'
import { SideSchema } from './side.ts'

const UnitSchema = Type.Object({ id: Id, name: Type.String() })

/** How far the hosts of another line are: asked, in, or out with their reason. */
export const ToldSideSchema = Type.Object({
  ...SideSchema.properties,
  hosts: Type.Array(UnitSchema),
  at: Nullable(Type.Object(UnitSchema.properties, { description: 'Where their side is asked' })),
  reason: Type.String({ description: 'Why their side said no' }),
})
type ToldSide = Static<typeof ToldSideSchema>

export async function tellSides(db: Kysely<Database>, sessionId: string): Promise<ToldSide[]> {
  const sides = await findSides(db, sessionId)
  const ids = [...new Set(sides.flatMap((side) => [...side.hosts, side.checkAt ?? 0]))]
  const units = ids.length === 0 ? [] : await findOrganizations(db, { ids, limit: ids.length })
  const unitOf = (id: number) => ({ id, name: units.find((unit) => unit.id === id)?.shortName ?? '' })
  return Promise.all(
    sides.map(async (side) => ({
      ...side,
      hosts: side.hosts.map(unitOf),
      at: side.checkAt === null ? null : unitOf(side.checkAt),
      reason: side.state === 'returned' ? await reasonOf(db, side.id) : '',
    })),
  )
}

async function reasonOf(db: Kysely<Database>, id: string): Promise<string> {
  const history = await findHistory(db, 'session_side', id)
  return history.findLast((event) => event.step === 'returned')?.note ?? ''
}
