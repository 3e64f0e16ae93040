import Type from 'typebox'
import { chainOf, getOrganization } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { IdParams } from '#platform/shapes'
import { checkErrors } from '../check.errors.ts'
import { checkPolicy } from '../check.policy.ts'
import { findCheckRule } from './check-rule.store.ts'

export const setCheckRule = endpoint({
  route: 'PUT /api/check-rules/{id}',
  summary: 'How many levels check the records of a unit and everything below it',
  may: checkPolicy.arrange,
  params: IdParams,
  body: Type.Object({ levels: Type.Integer({ minimum: 1, maximum: 4 }) }, { additionalProperties: false }),
  answer: Type.Object({ organizationId: Type.Integer(), levels: Type.Integer() }),
  async handle({ db, params, body, actor, platform }) {
    authorize(actor, checkPolicy.arrange, await chainOf(db, params.id))
    const [, ...above] = await chainOf(db, params.id)
    const least = above[0] === undefined ? undefined : await findCheckRule(db, above[0])
    if (least?.writtenAt && body.levels < least.levels) {
      const { shortName } = await getOrganization(db, least.writtenAt)
      throw checkErrors.CHECK_RULE_TOO_FEW({ levels: least.levels, unit: shortName, ...inField('levels') })
    }
    const before = await findCheckRule(db, params.id)
    const rule = { organizationId: params.id, levels: body.levels }
    await db
      .insertInto('checkRule')
      .values(rule)
      .onConflict((conflict) => conflict.column('organizationId').doUpdateSet({ levels: body.levels }))
      .execute()
    const { name } = await getOrganization(db, params.id)
    await noteAct(db, actor, platform.clock(), {
      kind: 'check-rule.set',
      organizationId: params.id,
      subject: { kind: 'organization', id: params.id, name },
      details: { before: before.levels, levels: body.levels },
    })
    return rule
  },
})
