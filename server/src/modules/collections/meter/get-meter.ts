import { type Kysely, sql } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { endpoint } from '#platform/endpoint'
import { Id, Nullable, UuidParams } from '#platform/shapes'
import { collectionPolicy } from '../collection.policy.ts'
import { getVersion } from '../questionnaires/questionnaire.store.ts'
import { seenFrom } from '../seen-collection.ts'
import { isSeenFrom } from '../sheets/board.store.ts'

type Db = Kysely<Database>
interface Asked {
  collectionId: string
  organizationId: number
}

const Spent = Type.Object({
  sheets: Type.Integer({ description: 'Sheets on which somebody typed' }),
  seconds: Type.Integer({ description: 'Of all of them' }),
  median: Nullable(Type.Integer({ description: 'Seconds of the sheet in the middle' })),
})

async function spentOn(db: Db, { collectionId, organizationId }: Asked) {
  const { rows } = await sql<{ sheets: number; seconds: number; median: number | null }>`
    select count(*)::int as sheets, coalesce(sum(seconds), 0)::int as seconds,
      (percentile_disc(0.5) within group (order by seconds))::int as median
    from (select sum(m.seconds) as seconds from collection_minutes m join collection_sheet s on s.id = m.sheet_id
      join collection c on c.id = s.collection_id
      where s.collection_id = ${collectionId}::uuid and ${isSeenFrom(organizationId)}
      group by s.id) one`.execute(db)
  return rows[0] ?? { sheets: 0, seconds: 0, median: null }
}

interface FieldUse {
  field: string
  median: number | null
  answered: number
  readings: number
}

/** Of each field: what it costs, how many handed in sheets say something, and how often its merge was opened. */
async function usesOf(db: Db, { collectionId, organizationId }: Asked, fields: readonly string[]) {
  const { rows } = await sql<FieldUse>`
    with mine as (
      select s.id, s.state, s."values" from collection_sheet s
      join collection c on c.id = s.collection_id
      where s.collection_id = ${collectionId}::uuid and ${isSeenFrom(organizationId)}
    )
    select f.field, (
        select (percentile_disc(0.5) within group (order by m.seconds))::int
        from collection_minutes m join mine on mine.id = m.sheet_id where m.field = f.field) as median,
      (select count(*)::int from mine where state in ('submitted', 'counted')
        and coalesce("values"->f.field, 'null') not in ('null', '""', '[]')) as answered,
      coalesce((select times from collection_reading r
        where r.collection_id = ${collectionId}::uuid and r.field = f.field), 0) as readings
    from unnest(${[...fields]}::text[]) with ordinality f(field, place) order by f.place`.execute(db)
  return rows
}

export const getMeter = endpoint({
  route: 'GET /api/collections/{id}/meter',
  summary:
    'What a collection costs those at and below a unit in seconds of typing, and what each field costs and is good for: answered, opened, or neither',
  may: collectionPolicy.read,
  params: UuidParams,
  query: Type.Object({ organizationId: Type.Optional(Id) }),
  answer: Type.Object({
    ...Spent.properties,
    handedIn: Type.Integer(),
    fields: Type.Array(
      Type.Object({
        field: Type.String(),
        median: Nullable(Type.Integer()),
        answered: Type.Integer(),
        readings: Type.Integer(),
      }),
    ),
  }),
  async handle({ db, params, query, actor }) {
    const { collection, organizationId } = await seenFrom(db, { collectionId: params.id, ...query }, actor)
    const { form } = await getVersion(db, collection.questionnaire, collection.questionnaireVersion)
    const asked = { collectionId: collection.id, organizationId }
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from collection_sheet s join collection c on c.id = s.collection_id
      where s.collection_id = ${collection.id}::uuid and s.state in ('submitted', 'counted')
        and ${isSeenFrom(organizationId)}`.execute(db)
    return {
      ...(await spentOn(db, asked)),
      handedIn: rows[0]?.count ?? 0,
      fields: await usesOf(
        db,
        asked,
        form.fields.map(({ code }) => code),
      ),
    }
  },
})
