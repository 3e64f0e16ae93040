import Type from 'typebox'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { countFor } from './todos.ts'

export const countNotifications = endpoint({
  route: 'GET /api/notification-counts',
  summary: 'How much I have not read, and how much waits for me, by kind of work',
  may: 'member',
  answer: Type.Object({
    unread: Type.Integer(),
    todo: Type.Unsafe<Record<string, number>>({
      type: 'object',
      additionalProperties: { type: 'integer' },
    }),
  }),
  handle: ({ db, actor, platform }) => countFor(db, actor, dayOf(platform.clock())),
})
