import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { heldOn } from '#platform/dated/dated'

/** An area as it is now. */
export interface NamedArea {
  id: number
  code: string
  name: string
  parentId: number | null
}

interface Naming {
  since: string
  until: string | null
  code: string
  name: string
}

interface NamingRow extends NamedArea {
  endedOn: string | null
  followedBy: number | null
  namings: Naming[]
}

/** Areas and what each was called when. */
export interface AreaNamings {
  /** Those that stand now. */
  standing: readonly NamedArea[]
  /** Names and codes given up, each with its area, of areas that ended, too. */
  former: readonly { code: string; name: string; area: NamedArea }[]
  byId(id: number): NamedArea | undefined
  /** The area itself where it stood on the day, else the one it went into; today when no day is given. */
  onDay(area: NamedArea, day?: string): NamedArea | undefined
}

/** Reads the names of all areas once; there are some ten thousand of them. */
export async function readNamings(db: Kysely<Database>): Promise<AreaNamings> {
  const { rows } = await sql<NamingRow>`
    select id, code, name, parent_id as "parentId", ended_on as "endedOn", followed_by as "followedBy",
      (select jsonb_agg(s order by s.since desc) from (
        select since, until, code, name from area_span where area_id = area.id) s) as namings
    from area order by id`.execute(db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const stands = ({ endedOn, namings }: NamingRow, day?: string) =>
    day === undefined ? endedOn === null : heldOn(namings, day) !== undefined
  return {
    standing: rows.filter(({ endedOn }) => endedOn === null),
    former: rows.flatMap((area) =>
      (area.namings ?? [])
        .filter(
          ({ code, name, until }) =>
            until !== null && (area.endedOn !== null || code !== area.code || name !== area.name),
        )
        .map(({ code, name }) => ({ code, name, area })),
    ),
    byId: (id) => byId.get(id),
    onDay(area, day) {
      let at = byId.get(area.id)
      while (at && !stands(at, day) && at.followedBy !== null) at = byId.get(at.followedBy)
      return at && (day !== undefined || at.endedOn === null) ? at : undefined
    },
  }
}
