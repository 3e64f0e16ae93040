import { randomUUID } from 'node:crypto'
import Type from 'typebox'
import { chainOf, getOrganization } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { onceAsAsked } from '#platform/database/idempotency'
import { endpoint } from '#platform/endpoint'
import { Id, Moment, Nullable } from '#platform/shapes'
import { personPolicy } from '../person.policy.ts'
import { PersonId } from '../person.ts'
import { authRuntimeOf } from '../sign-in/auth-runtime.ts'
import { findUnlinked, type Linked, replaceFirstLinks } from './first-link.store.ts'
import { expiryFrom, linkToken } from './first-link.ts'

const AT_ONCE = 500

interface Kept {
  seed: string
  expiresAt: string
  people: Linked[]
  next: string | null
}

export const handOutLinks = endpoint({
  route: 'POST /api/first-links',
  summary:
    'One-time links for people without a password, by which each chooses one; shown this once, some at a time',
  may: personPolicy.manage,
  body: Type.Object(
    {
      organizationId: Id,
      personId: Type.Optional(PersonId),
      anew: Type.Optional(Type.Boolean({ description: 'Also for those whose link still opens; it ends' })),
      after: Type.Optional(Type.String({ maxLength: 100, description: 'The `next` of the request before' })),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        account: Type.String(),
        name: Type.String(),
        organizationName: Type.String(),
        token: Type.String({ description: 'To be put behind the # of /desk/first-link' }),
      }),
    ),
    expiresAt: Moment,
    next: Nullable(Type.String()),
  }),
  transaction: 'own',
  async handle({ db, body, actor, platform, request }) {
    const { organizationId, anew = false, after = '', personId } = body
    authorize(actor, personPolicy.manage, await chainOf(db, organizationId))
    const { secret } = authRuntimeOf(platform)
    const reply = await onceAsAsked(db, request, [body], async (trx) => {
      const seed = randomUUID()
      const expiresAt = expiryFrom(Date.now())
      const about = { organizationId, anew, after, ...(personId === undefined ? {} : { personId }) }
      const found = await findUnlinked(trx, about, AT_ONCE)
      const links = found.map(({ id }) => ({ personId: id, token: linkToken(secret, seed, id) }))
      const given = await replaceFirstLinks(trx, links, { anew, expiresAt })
      const people = found.filter(({ id }) => given.has(id))
      if (people.length > 0) {
        const { name } = await getOrganization(trx, organizationId)
        await noteAct(trx, actor, platform.clock(), {
          kind: 'link.handed-out',
          organizationId,
          subject: { kind: 'organization', id: organizationId, name },
          details: { count: people.length },
        })
      }
      const next = found.length < AT_ONCE ? null : (found.at(-1)?.account ?? null)
      return { status: 200, body: { seed, expiresAt: expiresAt.toISOString(), people, next } satisfies Kept }
    })
    const { seed, expiresAt, people, next } = reply.body as Kept
    const items = people.map(({ id, ...one }) => ({ ...one, token: linkToken(secret, seed, id) }))
    return { items, expiresAt, next }
  },
})
