import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Moment, Nullable } from '#platform/shapes'
import { tokenOf } from './identify-actor.ts'
import { findSignIns } from './sign-in.store.ts'

export const findOwnSignIns = endpoint({
  route: 'GET /api/me/sign-ins',
  summary: 'Where one is signed in',
  may: 'member',
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        address: Nullable(Type.String()),
        device: Nullable(Type.String()),
        since: Moment,
        until: Moment,
        current: Type.Boolean(),
      }),
    ),
  }),
  async handle({ db, platform, actor, request }) {
    const token = tokenOf(request, platform)
    const rows = await findSignIns(db, actor.id ?? '')
    const items = rows.map((row) => ({
      id: row.id,
      address: row.address,
      device: row.device,
      since: row.createdAt.toISOString(),
      until: row.expiresAt.toISOString(),
      current: row.token === token,
    }))
    return { items }
  },
})
