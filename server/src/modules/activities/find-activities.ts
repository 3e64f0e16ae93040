import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id } from '#platform/shapes'
import { findActivitiesOf } from './activity.store.ts'
import { ActivitySchema } from './add-activity.ts'
import { sessionPolicy } from './session.policy.ts'

export const findActivities = endpoint({
  route: 'GET /api/activities',
  summary: 'Activities a unit can add sessions to: its own and those planned above it',
  may: sessionPolicy.read,
  query: Type.Object({ organizationId: Id, search: Type.Optional(Type.String({ maxLength: 50 })) }),
  answer: Type.Object({
    items: Type.Array(
      Type.Object({ ...ActivitySchema.properties, sessions: Type.Integer({ description: 'Sessions held' }) }),
    ),
  }),
  async handle({ db, query, actor }) {
    const chain = await chainOf(db, query.organizationId)
    authorize(actor, sessionPolicy.read, chain)
    const rows = await findActivitiesOf(db, chain, query.search, 100)
    return {
      items: rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        sessions: row.sessions ?? 0,
      })),
    }
  },
})
