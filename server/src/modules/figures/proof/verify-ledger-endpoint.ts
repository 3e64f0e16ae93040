import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { seats } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Nullable } from '#platform/shapes'
import { figurePolicy } from '../figure.policy.ts'
import { verifyLedger } from './verify-ledger.ts'

export const verifyLedgerEndpoint = endpoint({
  route: 'POST /api/ledger/verification',
  summary: 'Recompute the digest chain and every total, and name the first altered row if there is one',
  may: figurePolicy.verify,
  // Reads in a snapshot of its own; writes nothing.
  transaction: 'own',
  answer: Type.Object({
    whole: Type.Boolean(),
    folds: Type.Optional(Type.Integer()),
    postings: Type.Optional(Type.Integer()),
    digest: Type.Optional(Type.String()),
    what: Type.Optional(Type.String()),
    fold: Type.Optional(Nullable(Type.Integer())),
    seq: Type.Optional(Nullable(Type.Integer())),
    detail: Type.Optional(Type.String()),
  }),
  async handle({ db, actor }) {
    // The whole ledger is read, so only who stands at the top of the tree may ask.
    const places = seats(actor, figurePolicy.verify)
    const chains = await Promise.all(places.map((place) => chainOf(db, place)))
    if (!chains.some((chain) => chain.length === 1)) throw platformErrors.NOT_FOUND()
    return verifyLedger(db)
  },
})
