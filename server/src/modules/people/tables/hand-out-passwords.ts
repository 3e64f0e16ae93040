import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { chainOf, getOrganization } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { onceAsAsked } from '#platform/database/idempotency'
import { endpoint } from '#platform/endpoint'
import { Id } from '#platform/shapes'
import { countLinked } from '../first-links/first-link.store.ts'
import { initialPassword } from '../passwords/initial-password.ts'
import { hashPassword } from '../passwords/password.ts'
import { personPolicy } from '../person.policy.ts'
import { findAwaiting, givePassword } from '../person.store.ts'
import { authRuntimeOf } from '../sign-in/auth-runtime.ts'

/** A password is slow to make on purpose; so many at once keep one request to a few seconds. */
const AT_ONCE = 40

interface Kept {
  seed: string
  people: { id: string; account: string; name: string; organizationName: string }[]
}

export const countAwaiting = endpoint({
  route: 'GET /api/initial-passwords',
  summary: 'How many people of a unit and below were read in from a table and have no password yet',
  may: personPolicy.manage,
  query: Type.Object({ organizationId: Id }),
  answer: Type.Object({
    awaiting: Type.Integer(),
    linked: Type.Integer({ description: 'Of these, those with a one-time link that still opens' }),
  }),
  async handle({ db, query, actor }) {
    authorize(actor, personPolicy.manage, await chainOf(db, query.organizationId))
    const awaiting = (await findAwaiting(db, query.organizationId, 100_000)).length
    return { awaiting, linked: await countLinked(db, query.organizationId) }
  },
})

export const handOutPasswords = endpoint({
  route: 'POST /api/initial-passwords',
  summary: 'Passwords for the first sign-in of people without one, some at a time; each is shown this once',
  may: personPolicy.manage,
  body: Type.Object({ organizationId: Id }, { additionalProperties: false }),
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        account: Type.String(),
        name: Type.String(),
        organizationName: Type.String(),
        password: Type.String(),
      }),
    ),
    left: Type.Integer({ description: 'People still without one' }),
  }),
  transaction: 'own',
  async handle({ db, body, actor, platform, request }) {
    authorize(actor, personPolicy.manage, await chainOf(db, body.organizationId))
    const { secret } = authRuntimeOf(platform)
    const seed = randomUUID()
    const wordOf = (of: string, id: string) => initialPassword(secret, `${of} ${id}`)
    const waiting = (await findAwaiting(db, body.organizationId, AT_ONCE)).map((person) => person.id)
    const noteHandedOut = async (trx: Kysely<Database>, organizationId: number, count: number) => {
      const { name } = await getOrganization(trx, organizationId)
      await noteAct(trx, actor, platform.clock(), {
        kind: 'password.handed-out',
        organizationId,
        subject: { kind: 'organization', id: organizationId, name },
        details: { count },
      })
    }
    const hashes = new Map<string, string>()
    // Outside of the transaction, since it takes seconds.
    for (const id of waiting) hashes.set(id, await hashPassword(wordOf(seed, id)))
    const reply = await onceAsAsked(db, request, [body], async (trx) => {
      const people: Kept['people'] = []
      for (const person of await findAwaiting(trx, body.organizationId, AT_ONCE)) {
        const hash = hashes.get(person.id)
        // Whom somebody else gave one meanwhile keeps that one.
        if (hash && (await givePassword(trx, person.id, hash))) people.push(person)
      }
      // One line for all of them; a repeated request gets what was made, and makes none.
      if (people.length > 0) await noteHandedOut(trx, body.organizationId, people.length)
      return { status: 200, body: { seed, people } satisfies Kept }
    })
    const kept = reply.body as Kept
    const left = (await findAwaiting(db, body.organizationId, 100_000)).length
    const items = kept.people.map(({ id, account, name, organizationName }) => ({
      account,
      name,
      organizationName,
      password: wordOf(kept.seed, id),
    }))
    return { items, left }
  },
})
