import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { spellings } from '#platform/text/spellings'
import type { OrganizationKind, OrganizationLevel } from '../organization-kinds.ts'

type Db = Kysely<Database>

export interface NewOrganization {
  code: string
  name: string
  shortName: string
  nameMongolian?: string
  kind: OrganizationKind
  level: OrganizationLevel
  areaId: number
  /** Where it stood, earliest first; each place ends where the next begins. */
  places: readonly { parentCode: string | null; since: string }[]
}

/** Adds many organizations at once, their parents named by code; answers the number of each by its code. */
export async function insertOrganizations(
  trx: Db,
  organizations: readonly NewOrganization[],
): Promise<Map<string, number>> {
  const rows = organizations.map((row) => ({ nameMongolian: '', ...row, ...spellings(row.name) }))
  const { rows: kept } = await sql<{ id: number; code: string }>`
    insert into organization (code, name, short_name, name_mongolian, kind, level, area_id, pinyin, initials)
    select code, name, "shortName", "nameMongolian", kind, level, "areaId", pinyin, initials
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(code text, name text, "shortName" text,
      "nameMongolian" text, kind text, level text, "areaId" int, pinyin text, initials text)
    returning id, code`.execute(trx)
  const places = organizations.flatMap(({ code, places }) =>
    places.map((place, nth) => ({ ...place, code, until: places[nth + 1]?.since ?? null })),
  )
  await sql`
    insert into organization_parent (organization_id, parent_id, since, until)
    select own.id, parent.id, since, until
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as given(code text, "parentCode" text, since date, until date)
    join organization own on own.code = given.code
    left join organization parent on parent.code = given."parentCode"`.execute(trx)
  return new Map(kept.map(({ id, code }) => [code, id]))
}
