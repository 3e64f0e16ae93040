import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize, seats } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { cutPage, decodeCursor } from '#platform/page'
import { Day, Id, Moment, Page, PageQuery } from '#platform/shapes'
import { personPolicy } from '../person.policy.ts'
import { type ActsAsked, findActs } from './act.store.ts'
import { actSentence } from './act-sentence.ts'

const ActSchema = Type.Object({
  id: Type.Integer(),
  kind: Type.String(),
  sentence: Type.String({ description: 'What was done, in words' }),
  person: Type.Object({ id: Type.String(), name: Type.String() }),
  organization: Type.Object({ id: Id, name: Type.String() }),
  subject: Type.Object({ kind: Type.String(), id: Type.String(), name: Type.String() }),
  details: Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }),
  at: Moment,
})

export const actsFilter = {
  organizationId: Type.Optional(Id),
  person: Type.Optional(
    Type.String({ maxLength: 50, description: 'Part of a name, of who did it or to whom' }),
  ),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
}

type Asked = Static<Type.TObject<typeof actsFilter>>

/** What a request asks for, within the units where its actor manages people. */
export async function actsWithin(
  db: Kysely<Database>,
  actor: Actor,
  { organizationId, person, from, to }: Asked,
): Promise<ActsAsked> {
  if (organizationId !== undefined) authorize(actor, personPolicy.manage, await chainOf(db, organizationId))
  const units = organizationId === undefined ? seats(actor, personPolicy.manage) : [organizationId]
  return { units, person: person?.trim() || undefined, from, to }
}

export const findActsEndpoint = endpoint({
  route: 'GET /api/acts',
  summary:
    'Who did what: roles, passwords, people, units, check rules and closed books within my reach, latest first',
  may: personPolicy.manage,
  query: Type.Object({ ...actsFilter, ...PageQuery }),
  answer: Page(ActSchema),
  async handle({ db, query, actor, request }) {
    const { limit = 50, after, ...filter } = query
    const asked = await actsWithin(db, actor, filter)
    const place = decodeCursor(after, ['integer'])
    const rows = await findActs(db, { ...asked, before: place?.[0], limit: limit + 1 })
    const locale = pickLocale(request.headers['accept-language'])
    const page = cutPage(rows, limit, (row) => [row.id])
    return {
      next: page.next,
      items: page.items.map((row) => ({
        id: row.id,
        kind: row.kind,
        sentence: actSentence(row, locale),
        person: { id: row.personId, name: row.personName },
        organization: { id: row.organizationId, name: row.organizationName },
        subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
        details: row.details,
        at: row.doneAt.toISOString(),
      })),
    }
  },
})
