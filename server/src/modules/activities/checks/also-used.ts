import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { findOtherUses } from '#modules/evidence'
import { findOrganization } from '#modules/organizations'
import type { Actor } from '#platform/actor'
import { Day, Nullable } from '#platform/shapes'
import { findSession } from '../session.store.ts'

/** Another record with the same photo; who may not read it learns whose it is, and no more. */
export const AlsoUsedSchema = Type.Object({
  photo: Type.String({ description: 'Name of the photo here' }),
  kind: Type.String(),
  id: Nullable(Type.String()),
  title: Nullable(Type.String()),
  day: Nullable(Day),
  state: Nullable(Type.String()),
  unit: Nullable(Type.String()),
})

export async function alsoUsed(
  db: Kysely<Database>,
  sessionId: string,
  actor: Actor,
): Promise<Static<typeof AlsoUsedSchema>[]> {
  const uses = await findOtherUses(db, 'session', sessionId, actor)
  return Promise.all(
    uses.map(async ({ name, kind, recordId, readable }) => {
      const session = kind === 'session' ? await findSession(db, recordId) : undefined
      const unit = session ? await findOrganization(db, session.hosts[0] ?? 0) : undefined
      const seen = readable ? session : undefined
      return {
        photo: name,
        kind,
        id: readable ? recordId : null,
        title: seen?.title ?? null,
        day: seen?.day ?? null,
        state: seen?.state ?? null,
        unit: unit?.shortName ?? null,
      }
    }),
  )
}
