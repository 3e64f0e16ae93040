import Type from 'typebox'
import { unitNames } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Can, Day, Nullable, Uuid, UuidParams } from '#platform/shapes'
import { ContributionPartSchema } from './contribution.ts'
import { countContribution, daysAsked } from './count-contribution.ts'
import { getPersonFor, isOwn, mayIssue } from './person-for.ts'
import { findSheets } from './sheets/sheet.store.ts'
import { ListedSheetSchema, presentListed } from './sheets/sheet.ts'

export const getContribution = endpoint({
  route: 'GET /api/people/{id}/contribution',
  summary:
    'What a person contributed in these days, by part with sums and the records behind each, and the sheets issued about it; `id` is that of the person on the rolls or of their account',
  may: 'member',
  params: UuidParams,
  query: Type.Object({
    from: Type.Optional(Day),
    to: Type.Optional(Type.Unsafe<string>({ ...Day, description: 'Today where left out or later' })),
  }),
  answer: Type.Object({
    person: Type.Object({ id: Uuid, name: Type.String(), unit: Type.String() }),
    from: Nullable(Day),
    to: Day,
    parts: Type.Array(ContributionPartSchema),
    sheets: Type.Array(ListedSheetSchema, { description: 'The newest first' }),
    can: Can({ issue: true }),
  }),
  async handle({ db, params, query, actor, platform }) {
    const row = await getPersonFor(db, actor, params.id)
    const days = daysAsked(query, dayOf(platform.clock()))
    const names = await unitNames(db)([row.organizationId])
    return {
      person: { id: row.id, name: row.name, unit: names.get(row.organizationId) ?? '' },
      ...days,
      parts: await countContribution(db, row.id, days, isOwn(row, actor) ? 'own' : actor),
      sheets: (await findSheets(db, row.id)).map(presentListed),
      can: { issue: await mayIssue(db, actor, row) },
    }
  },
})
