import Type from 'typebox'
import { chainOf, findOrganization } from '#modules/organizations'
import { abilities, authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Can, IdParams, Nullable } from '#platform/shapes'
import { checkPolicy } from '../check.policy.ts'
import { findCheckRule } from './check-rule.store.ts'

const WrittenAt = Type.Object({ id: Type.Integer(), name: Type.String() })

export const getCheckRule = endpoint({
  route: 'GET /api/check-rules/{id}',
  summary: 'How many levels check the records of a unit, and the unit whose rule says so',
  may: checkPolicy.read,
  params: IdParams,
  answer: Type.Object({
    organizationId: Type.Integer(),
    levels: Type.Integer(),
    writtenAt: Nullable(WrittenAt),
    can: Can(checkPolicy),
  }),
  async handle({ db, params, actor }) {
    const chain = await chainOf(db, params.id)
    authorize(actor, checkPolicy.read, chain)
    const { levels, writtenAt } = await findCheckRule(db, params.id)
    const unit = writtenAt === null ? undefined : await findOrganization(db, writtenAt)
    return {
      organizationId: params.id,
      levels,
      writtenAt: unit ? { id: unit.id, name: unit.name } : null,
      can: abilities(actor, checkPolicy, chain),
    }
  },
})
