import Type from 'typebox'
import { chainOf, getOrganization } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Day, Id, IdParams, Line, Nullable } from '#platform/shapes'
import { figureErrors } from '../figure.errors.ts'
import { figurePolicy } from '../figure.policy.ts'
import { closePeriod, findClose } from './period-close.store.ts'

const CloseSchema = Type.Object({ organization: Id, closedThrough: Nullable(Day) })

export const closePeriodEndpoint = endpoint({
  route: 'POST /api/organizations/{id}/close',
  summary: 'Close the books of an organization up to a day; entries before need a reason from then on',
  may: figurePolicy.close,
  params: IdParams,
  body: Type.Object({ closedThrough: Day, reason: Line(500) }, { additionalProperties: false }),
  answer: CloseSchema,
  async handle({ db, params, body, actor, platform }) {
    authorize(actor, figurePolicy.close, await chainOf(db, params.id))
    const today = dayOf(platform.clock())
    if (body.closedThrough >= today) throw figureErrors.CLOSE_NOT_PAST({ today })
    const before = (await findClose(db, params.id)) ?? null
    await closePeriod(db, { organization: params.id, ...body, by: actor.id ?? '', at: platform.clock() })
    const { name } = await getOrganization(db, params.id)
    await noteAct(db, actor, platform.clock(), {
      kind: before !== null && body.closedThrough < before ? 'books.reopened' : 'books.closed',
      organizationId: params.id,
      subject: { kind: 'organization', id: params.id, name },
      details: { before, through: body.closedThrough, reason: body.reason },
    })
    return { organization: params.id, closedThrough: body.closedThrough }
  },
})

export const readClose = endpoint({
  route: 'GET /api/organizations/{id}/close',
  summary: 'Up to which day the books of an organization are closed',
  may: figurePolicy.read,
  params: IdParams,
  answer: CloseSchema,
  async handle({ db, params, actor }) {
    authorize(actor, figurePolicy.read, await chainOf(db, params.id))
    return { organization: params.id, closedThrough: (await findClose(db, params.id)) ?? null }
  },
})
