import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { onceAsAsked } from '#platform/database/idempotency'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Nullable } from '#platform/shapes'
import { keyErrors } from './key.errors.ts'
import { keyPolicy } from './key.policy.ts'
import { insertKey } from './key.store.ts'
import { type Key, KeySchema, NewKeySchema, presentKey, USUAL } from './key.ts'
import { actOnKey, getKeyFor } from './key-for.ts'
import { drawKey } from './secret.ts'

/** Longer than two years nobody remembers what a key was for. */
const YEARS = 2

const lastDay = (today: string): string => `${Number(today.slice(0, 4)) + YEARS}${today.slice(4)}`

export const makeKey = endpoint({
  route: 'POST /api/keys',
  summary:
    'Make a key by which another system asks, for a unit and everything below it; it is shown in this answer and never again',
  may: keyPolicy.manage,
  body: NewKeySchema,
  answer: Type.Object({
    key: KeySchema,
    token: Nullable(
      Type.String({
        description:
          'To be sent as `Authorization: Bearer …`; kept nowhere, so that a repeat of the request is answered null',
      }),
    ),
  }),
  // What is kept for a repeat of the request must not hold the key.
  transaction: 'own',
  async handle({ db, body, actor, platform, request, reply }) {
    const { organizationId, purpose, perMinute = USUAL, expiresOn, scopes } = body
    const now = platform.clock()
    const today = dayOf(now)
    authorize(actor, keyPolicy.manage, await chainOf(db, organizationId))
    if (expiresOn < today || expiresOn > lastDay(today))
      throw keyErrors.KEY_UNTIL({ today, last: lastDay(today), ...inField('expiresOn') })
    const { token, ...drawn } = drawKey()
    const kept = await onceAsAsked(db, request, [body], async (trx) => {
      const id = await insertKey(trx, {
        ...{ organizationId, purpose: purpose.trim(), scopes, expiresOn, perMinute, ...drawn },
        ...{ madeBy: actor.id ?? '', madeByName: actor.name, madeAt: now },
      })
      const row = await getKeyFor(trx, { id, actor, now })
      const act = actOnKey(row)
      const details = { ...act.details, scopes: scopes.join(' '), until: expiresOn }
      await noteAct(trx, actor, now, { kind: 'api-key.made', ...act, details })
      return { status: 201, body: presentKey(row) }
    })
    const key = kept.body as Key
    reply.code(kept.status).header('cache-control', 'no-store')
    return { key, token: key.prefix === drawn.prefix ? token : null }
  },
})
