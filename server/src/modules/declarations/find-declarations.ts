import { RECORD_STATES } from '@medelge/workflow'
import Type from 'typebox'
import { MetricCode } from '#modules/figures'
import { chainOf, unitNames } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Choice, Id, Page, PageQuery } from '#platform/shapes'
import { declarationPolicy } from './declaration.policy.ts'
import { declarationOrder, findDeclarations } from './declaration.store.ts'
import { DeclarationSchema, presentDeclaration } from './declaration.ts'

export const declarationFilter = {
  organizationId: Id,
  state: Type.Optional(Choice(RECORD_STATES)),
  metric: Type.Optional(MetricCode),
  mine: Type.Optional(Type.Boolean({ description: 'Only what I declared' })),
}

export const findDeclarationsEndpoint = endpoint({
  route: 'GET /api/declarations',
  summary: 'Declared figures of a unit and everything below it, latest first unless asked otherwise',
  may: declarationPolicy.read,
  query: Type.Object({
    ...PageQuery,
    ...declarationFilter,
    order: declarationOrder.query,
  }),
  answer: Page(Type.Object({ ...DeclarationSchema.properties, unitName: Type.String() })),
  async handle({ db, query, actor }) {
    authorize(actor, declarationPolicy.read, await chainOf(db, query.organizationId))
    const { limit = 50, after, order, mine, ...filter } = query
    const place = declarationOrder.at({ order, after })
    const asked = { ...filter, ...(mine ? { recordedBy: actor.id ?? '' } : {}) }
    const page = place.page(await findDeclarations(db, asked, place, limit + 1), limit)
    const names = await unitNames(db)(page.items.map((row) => row.organizationId))
    return {
      items: page.items.map((row) => ({
        ...presentDeclaration(row),
        unitName: names.get(row.organizationId) ?? '',
      })),
      next: page.next,
    }
  },
})
