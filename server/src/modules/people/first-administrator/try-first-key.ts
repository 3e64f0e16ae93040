import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { hasAdministrator, knowsFirstKey } from './first-key.store.ts'

export const FirstKey = Type.String({ minLength: 1, maxLength: 100 })

export const tryFirstKey = endpoint({
  // Only reads; a POST, so that no log and no proxy sees the key in an address.
  route: 'POST /api/first-key',
  summary: 'Whether a one-time key still opens an empty platform; does not use it up',
  may: 'anyone',
  whenFull: true,
  body: Type.Object({ token: FirstKey }, { additionalProperties: false }),
  answer: Type.Object({
    state: Type.Union([Type.Literal('open'), Type.Literal('taken'), Type.Literal('ended')], {
      description: 'taken: the platform has its administrator; ended: unknown, replaced or out of date',
    }),
  }),
  async handle({ db, body }) {
    if (await hasAdministrator(db)) return { state: 'taken' as const }
    return { state: (await knowsFirstKey(db, body.token)) ? ('open' as const) : ('ended' as const) }
  },
})
