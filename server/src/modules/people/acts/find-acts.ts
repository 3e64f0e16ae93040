import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize, seats } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { cutPage, decodeCursor } from '#platform/page'
import { Day, Id, Moment, Page, PageQuery } from '#platform/shapes'
import { personPolicy } from '../person.policy.ts'
import { findActs } from './act.store.ts'

const ActSchema = Type.Object({
  id: Type.Integer(),
  kind: Type.String(),
  person: Type.Object({ id: Type.String(), name: Type.String() }),
  organization: Type.Object({ id: Id, name: Type.String() }),
  subject: Type.Object({ kind: Type.String(), id: Type.String(), name: Type.String() }),
  details: Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }),
  at: Moment,
})

export const findActsEndpoint = endpoint({
  route: 'GET /api/acts',
  summary:
    'Who did what: roles, passwords, people, units, check rules and closed books within my reach, latest first',
  may: personPolicy.manage,
  query: Type.Object({
    organizationId: Type.Optional(Id),
    person: Type.Optional(
      Type.String({ maxLength: 50, description: 'Part of a name, of who did it or to whom' }),
    ),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    ...PageQuery,
  }),
  answer: Page(ActSchema),
  async handle({ db, query, actor }) {
    const { organizationId, person, from, to, limit = 50 } = query
    if (organizationId !== undefined) authorize(actor, personPolicy.manage, await chainOf(db, organizationId))
    const place = decodeCursor(query.after, ['integer'])
    const rows = await findActs(db, {
      units: organizationId === undefined ? seats(actor, personPolicy.manage) : [organizationId],
      person: person?.trim() || undefined,
      from,
      to,
      before: place?.[0],
      limit: limit + 1,
    })
    const page = cutPage(rows, limit, (row) => [row.id])
    return {
      next: page.next,
      items: page.items.map(({ id, kind, details, doneAt, ...row }) => ({
        id,
        kind,
        person: { id: row.personId, name: row.personName },
        organization: { id: row.organizationId, name: row.organizationName },
        subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
        details,
        at: doneAt.toISOString(),
      })),
    }
  },
})
