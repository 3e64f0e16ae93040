import Type from 'typebox'
import { findRootOrganization } from '#modules/organizations'
import { allows } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Can } from '#platform/shapes'
import { figurePolicy } from '../figure.policy.ts'
import { findRules } from './crosswalk-rule.store.ts'
import { presentVersion, RuleVersionSchema } from './crosswalk-rule.ts'

export const findCrosswalkRules = endpoint({
  route: 'GET /api/crosswalk-rules',
  summary: 'The written rules by which records feed metrics: every version there was, each from a day on',
  may: 'member',
  answer: Type.Object({ items: Type.Array(RuleVersionSchema), can: Can({ define: true }) }),
  async handle({ db, actor }) {
    const root = await findRootOrganization(db)
    return {
      items: (await findRules(db)).map(presentVersion),
      can: { define: allows(actor, figurePolicy.define, root ? [root.id] : []) },
    }
  },
})
