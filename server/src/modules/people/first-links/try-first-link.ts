import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Nullable } from '#platform/shapes'
import { FirstKey } from '../first-administrator/try-first-key.ts'
import { findLinked } from './first-link.store.ts'

export const tryFirstLink = endpoint({
  // Only reads; a POST, so that no log and no proxy sees the secret in an address.
  route: 'POST /api/first-link',
  summary: 'Whose one-time link this is, while it opens; does not use it up',
  may: 'anyone',
  whenFull: true,
  body: Type.Object({ token: FirstKey }, { additionalProperties: false }),
  answer: Type.Object({
    // null: unknown, used, replaced or out of date.
    person: Nullable(Type.Object({ account: Type.String(), name: Type.String() })),
  }),
  async handle({ db, body }) {
    const linked = await findLinked(db, body.token)
    return { person: linked ? { account: linked.account, name: linked.name } : null }
  },
})
