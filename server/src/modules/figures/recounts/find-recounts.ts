import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { authorizeDefining } from '../crosswalk/rule-given.ts'
import { figurePolicy } from '../figure.policy.ts'
import { findRecounts } from './recount.store.ts'
import { presentRecount, RecountSchema } from './recount.ts'

export const findRecountsEndpoint = endpoint({
  route: 'GET /api/recounts',
  summary:
    'The newest hundred recounts: what was counted once more by which version of a rule, and how far it is',
  may: figurePolicy.define,
  answer: Type.Object({ items: Type.Array(RecountSchema) }),
  async handle({ db, actor }) {
    await authorizeDefining(db, actor)
    return { items: (await findRecounts(db)).map(presentRecount) }
  },
})
