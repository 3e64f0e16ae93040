import { type Kysely, sql } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { getMemberFor, memberPolicy } from '#modules/members'
import { findRootOrganization } from '#modules/organizations'
import { KindCode } from '#modules/registers'
import { findService, ServiceRowSchema } from '#modules/teams'
import { seats } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { inField, platformErrors } from '#platform/errors'
import { Choice, Day, Uuid, UuidParams } from '#platform/shapes'
import { dayIn, Year } from '../asked-year.ts'
import { findRule } from '../scoring/read-rules.ts'
import { numberNames } from '../scoring/rule.ts'
import { type Counts, score } from '../scoring/score.ts'
import { countColumns, yearCounts } from './year-counts.ts'

const nothing = Object.fromEntries(numberNames.map((name) => [name, 0])) as unknown as Counts

async function countsOf(db: Kysely<Database>, memberId: string, kind: string, year: number, day: string) {
  const root = await findRootOrganization(db)
  const columns = Object.entries(countColumns).map(([name, column]) => sql`c.${column} as ${sql.id(name)}`)
  const asked = { kind, organizationId: root?.id ?? 0, year, day, few: false, memberId }
  const { rows } = await sql<Counts>`
    select ${sql.join(columns)} from (${yearCounts(asked)}) c where c.member_id = ${memberId}::uuid`.execute(
    db,
  )
  return rows[0] ?? nothing
}

export const getMemberPerformance = endpoint({
  route: 'GET /api/members/{id}/performance',
  summary:
    'The points of a person in a year by the rule of a list, with their arithmetic and the records they are counted from; none where they did nothing that counts, or no longer stood in the list',
  may: memberPolicy.read,
  params: UuidParams,
  query: Type.Object({ kind: KindCode, year: Year }),
  answer: Type.Object({
    member: Type.Object({ id: Uuid, name: Type.String() }),
    day: Type.Unsafe<string>({ ...Day, description: 'As of this day: the last of the year, or today' }),
    parts: Type.Array(
      Type.Object({
        code: Type.String(),
        words: Type.Object({ zh: Type.String(), en: Type.String() }),
        of: Choice(numberNames),
        number: Type.Number(),
        each: Type.Number({ description: 'Points for each' }),
        most: Type.Number(),
        full: Type.Number({ description: 'Before it was cut at most' }),
        points: Type.Number(),
      }),
    ),
    points: Type.Number({ description: 'The sum of the points of the parts' }),
    records: Type.Array(ServiceRowSchema),
  }),
  async handle({ db, params, query: { kind, year }, actor, platform }) {
    const { id, name, personId } = await getMemberFor(db, actor, params.id, memberPolicy.read)
    const rule = findRule(kind)
    if (!rule) throw platformErrors.INVALID_REQUEST(inField('kind'))
    const own = personId !== null && personId === actor.id
    const day = dayIn(year, platform.clock())
    const { parts, points } = score(rule, await countsOf(db, id, kind, year, day))
    const days = { from: `${year}-01-01`, to: `${year}-12-31` }
    const words = new Map(rule.items.map((item) => [item.code, item.words]))
    return {
      ...{ member: { id, name }, day, points },
      parts: parts.map((part) => ({
        ...part,
        words: words.get(part.code) ?? { zh: part.code, en: part.code },
      })),
      records: await findService(db, id, {
        ...days,
        ...(own ? {} : { seats: seats(actor, memberPolicy.read) }),
      }),
    }
  },
})
