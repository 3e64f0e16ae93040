import Type from 'typebox'
import { authorize } from '#house/actor'
import { noteAct } from '#house/acts/note-act'
import { deed } from '#house/deed'
import { IdParams } from '#house/shapes'
import { chainOf, getOrganization } from '#modules/organizations'
import { sessionPolicy } from './session.policy.ts'

export const setCheckRule = deed({
  route: 'PUT /api/check-rules/{id}',
  summary: 'How many levels check the sessions of a unit and everything below it',
  may: sessionPolicy.arrange,
  params: IdParams,
  body: Type.Object({ levels: Type.Integer({ minimum: 1, maximum: 4 }) }, { additionalProperties: false }),
  answer: Type.Object({ organizationId: Type.Integer(), levels: Type.Integer() }),
  async handle({ db, params, body, actor, house }) {
    authorize(actor, sessionPolicy.arrange, await chainOf(db, params.id))
    const rule = { organizationId: params.id, levels: body.levels }
    await db
      .insertInto('checkRule')
      .values(rule)
      .onConflict((conflict) => conflict.column('organizationId').doUpdateSet({ levels: body.levels }))
      .execute()
    const { name } = await getOrganization(db, params.id)
    await noteAct(db, actor, house.clock(), {
      kind: 'check-rule.set',
      organizationId: params.id,
      subject: { kind: 'organization', id: params.id, name },
      details: { levels: body.levels },
    })
    return rule
  },
})
