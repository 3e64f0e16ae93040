import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Uuid } from '#platform/shapes'
import { markRead } from './notification.store.ts'

export const readNotifications = endpoint({
  route: 'POST /api/notifications/read',
  summary: 'Mark what I was told as read: these, or all that had come until a moment; others’ are left alone',
  may: 'member',
  whenFull: true,
  body: Type.Partial(
    Type.Object({
      ids: Type.Array(Uuid, { maxItems: 500 }),
      all: Type.Literal(true),
      until: Type.String({ format: 'date-time', description: 'With `all`; now unless said' }),
    }),
    { additionalProperties: false, minProperties: 1 },
  ),
  answer: Type.Object({ read: Type.Integer() }),
  async handle({ db, body: { ids = [], all, until }, actor, platform }) {
    const now = platform.clock()
    const last = all ? (until ? new Date(until) : now) : null
    return { read: await markRead(db, actor.id ?? '', { ids, until: last }, now) }
  },
})
