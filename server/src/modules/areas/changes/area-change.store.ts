import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { spellings } from '#platform/text/spellings'
import type { AreaChangeTable } from '../area.table.ts'
import type { AreaSpan, DatedArea, DatedAreas, Touched } from './area-span.ts'

type Db = Kysely<Database>

/** Every area over time; a province has some thousands. */
export async function readDatedAreas(db: Db): Promise<DatedAreas> {
  const areas = await db.selectFrom('area').select(['id', 'level', 'followedBy']).orderBy('id').execute()
  const spans = await db
    .selectFrom('areaSpan')
    .select(['areaId', 'since', 'until', 'code', 'name', 'nameMongolian', 'kind', 'parentId'])
    .orderBy('since')
    .execute()
  const byArea = new Map<number, AreaSpan[]>()
  for (const { areaId, ...span } of spans) {
    const known = byArea.get(areaId)
    if (known) known.push(span)
    else byArea.set(areaId, [span])
  }
  return new Map(
    areas.map((area): [number, DatedArea] => [area.id, { ...area, spans: byArea.get(area.id) ?? [] }]),
  )
}

/** Writes the spans of areas anew; what `area` says of each is what its last one does. */
export async function writeSpans(trx: Db, touched: readonly Touched[]): Promise<void> {
  const ids = touched.map(({ area }) => area)
  await sql`delete from area_span where area_id = any(${ids}::int[])`.execute(trx)
  const rows = touched.flatMap(({ area, spans }) =>
    spans.map((span) => ({ areaId: area, ...span, ...spellings(span.name) })),
  )
  await sql`
    insert into area_span (area_id, since, until, code, name, name_mongolian, kind, parent_id, pinyin, initials)
    select "areaId", since, until, code, name, "nameMongolian", kind, "parentId", pinyin, initials
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given("areaId" int, since date, until date, code text,
      name text, "nameMongolian" text, kind text, "parentId" int, pinyin text, initials text)`.execute(trx)
  const followed = JSON.stringify(touched.map(({ area, followedBy }) => ({ area, followedBy })))
  await sql`
    update area set code = s.code, name = s.name, name_mongolian = s.name_mongolian, kind = s.kind,
      parent_id = s.parent_id, pinyin = s.pinyin, initials = s.initials, ended_on = s.until,
      followed_by = given."followedBy"
    from jsonb_to_recordset(${followed}::jsonb) as given(area int, "followedBy" int)
    cross join lateral (select * from area_span where area_id = given.area order by since desc limit 1) s
    where area.id = given.area`.execute(trx)
}

export interface NewAreaChange {
  areaId: number
  deed: AreaChangeTable['deed']
  since: string
  before: readonly Touched[]
  after: readonly Touched[]
  undoes: number | null
  edition: string | null
  reason: string
  by: { id: string; name: string }
  at: Date
}

export const insertAreaChange = (trx: Db, { before, after, by, at, ...change }: NewAreaChange) =>
  trx
    .insertInto('areaChange')
    .values({
      ...change,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      changedBy: by.id,
      changedByName: by.name,
      changedAt: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** The changes of an area, and those of others that touched it, earliest first, each with the one that took it back. */
export const findAreaChanges = (db: Db, areaId: number) =>
  db
    .selectFrom('areaChange as change')
    .innerJoin('area', 'area.id', 'change.areaId')
    .leftJoin('areaChange as undoing', 'undoing.undoes', 'change.id')
    .selectAll('change')
    .select(['area.name as areaName', 'undoing.id as undoneBy'])
    .where(
      sql<boolean>`(change.area_id = ${areaId} or change.after @> ${JSON.stringify([{ area: areaId }])}::jsonb)`,
    )
    .orderBy('change.id')
    .execute()

export type AreaChangeRow = Awaited<ReturnType<typeof findAreaChanges>>[number]
