import Type from 'typebox'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { countFor } from './todos.ts'

/** How much a person has not read, and how much of each kind of work waits for them. */
export const CountsSchema = Type.Object({
  unread: Type.Integer(),
  todo: Type.Unsafe<Record<string, number>>({
    type: 'object',
    additionalProperties: { type: 'integer' },
  }),
})

export const countNotifications = endpoint({
  route: 'GET /api/notification-counts',
  summary: 'How much I have not read, and how much waits for me, by kind of work',
  may: 'member',
  answer: CountsSchema,
  handle: ({ db, actor, platform }) => countFor(db, actor, dayOf(platform.clock())),
})
