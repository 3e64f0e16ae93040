import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { verifyTrail } from '#engines/audit/index'
import { chainOf } from '#modules/organizations'
import { seats } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Nullable } from '#platform/shapes'
import { figurePolicy } from '../figure.policy.ts'
import { noteVerification } from './ledger-verification.store.ts'
import { verifyLedger } from './verify-ledger.ts'

/** The ledger first, and where that is whole the trail of who did what. */
async function verifyBoth(db: Kysely<Database>) {
  const ledger = await verifyLedger(db)
  if (!ledger.whole) return ledger
  const trail = await verifyTrail(db)
  if (trail.whole) return { ...ledger, trail: trail.entries }
  const { seq, entry, detail } = trail
  return { whole: false as const, what: 'audit' as const, fold: null, seq, entry, detail }
}

export const verifyLedgerEndpoint = endpoint({
  route: 'POST /api/ledger/verification',
  summary:
    'Recompute the digest chains of the ledger and of the audit trail, and every total, and name the first altered row if there is one',
  may: figurePolicy.verify,
  whenFull: true,
  // Reads in a snapshot of its own, and notes afterwards what it found.
  transaction: 'own',
  answer: Type.Object({
    whole: Type.Boolean(),
    folds: Type.Optional(Type.Integer()),
    postings: Type.Optional(Type.Integer()),
    digest: Type.Optional(Type.String()),
    trail: Type.Optional(Type.Integer({ description: 'Entries of the audit trail, whole as well' })),
    entry: Type.Optional(Nullable(Type.Integer({ description: 'The altered entry of the audit trail' }))),
    what: Type.Optional(Type.String()),
    fold: Type.Optional(Nullable(Type.Integer())),
    seq: Type.Optional(Nullable(Type.Integer())),
    detail: Type.Optional(Type.String()),
  }),
  async handle({ db, actor, platform }) {
    // The whole ledger is read, so only who stands at the top of the tree may ask.
    const places = seats(actor, figurePolicy.verify)
    const chains = await Promise.all(places.map((position) => chainOf(db, position)))
    if (!chains.some((chain) => chain.length === 1)) throw platformErrors.NOT_FOUND()
    const found = await verifyBoth(db)
    await noteVerification(db, found, { personId: actor.id, at: platform.clock() })
    return found
  },
})
