import Type, { type Static } from 'typebox'
import { Choice, Moment, Nullable, Uuid } from '#platform/shapes'
import type { MessageRow } from './message.store.ts'

const states = ['waiting', 'arrived', 'set-aside'] as const
export const whys = ['private', 'slow', 'unreachable', 'refused', 'broken-off'] as const

export const MessageSchema = Type.Object({
  id: Uuid,
  event: Type.String({ description: 'As session.counted; test for one that was sent to try' }),
  state: Choice(states),
  tries: Type.Integer(),
  madeAt: Moment,
  nextAt: Nullable(Moment),
  lastAt: Nullable(Moment),
  status: Nullable(Type.Integer({ description: 'What was answered to the last try' })),
  ms: Nullable(Type.Integer({ description: 'How long that took' })),
  why: Nullable(Choice(whys)),
  body: Type.String(),
})

export const presentMessage = (row: MessageRow): Static<typeof MessageSchema> => ({
  ...{ id: row.id, event: row.event, state: row.state, tries: row.tries, body: row.body },
  madeAt: row.madeAt.toISOString(),
  nextAt: row.state === 'waiting' ? row.nextAt.toISOString() : null,
  lastAt: row.lastAt?.toISOString() ?? null,
  ...{ status: row.lastStatus, ms: row.lastMs },
  why: whys.find((why) => why === row.lastWhy) ?? null,
})
