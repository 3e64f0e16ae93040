import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

export interface SourceEntry {
  id: number
  version: number
  declared: boolean
  /** Empty where the person is no longer known. */
  enteredByName: string
  enteredAt: Date
  note: string
  adjustment: string | null
  reverses: number | null
  confirmation: string | null
  /** The rules that made its lines, each with its version. */
  rules: string[]
  /** The move that placed the record anew. */
  move: number | null
  /** The recount that counted it once more. */
  recount: number | null
}

/** Every entry a record ever made, reversals included, in the order they were entered. */
export async function findSourceEntries(
  db: Db,
  source: { kind: string; id: string },
): Promise<SourceEntry[]> {
  const { rows } = await sql<SourceEntry>`
    select e.id, e.source_version as version, e.declared, coalesce(person.name, '') as entered_by_name,
      e.entered_at, e.note, e.adjustment, e.reverses, e.confirmation, e.rules, e.move, e.recount
    from entry e left join person on person.id::text = e.entered_by
    where e.source_kind = ${source.kind} and e.source_id = ${source.id} order by e.id`.execute(db)
  return rows
}
