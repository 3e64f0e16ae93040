import type { Line } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { readLines } from '../moves/moved-entry.store.ts'

type Db = Kysely<Database>

/** What a record counts for as it stands in the ledger. */
export interface ActiveLines {
  entry: number
  version: number
  lines: Line[]
}

/** The entries of records that count, with the lines they were made of. */
export async function findActiveLines(
  db: Db,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ActiveLines>> {
  const { rows } = await sql<{ id: string; entry: number; version: number }>`
    select distinct on (e.source_id) e.source_id as id, e.id as entry, e.source_version as version from entry e
    where e.source_kind = ${kind} and e.source_id = any(${[...ids]}::text[]) and e.reverses is null
      and not exists (select from entry r where r.reverses = e.id)
    order by e.source_id, e.source_version desc, e.id desc`.execute(db)
  const active = new Map(rows.map(({ id, entry, version }) => [id, { entry, version, lines: [] as Line[] }]))
  const byEntry = new Map([...active.values()].map((one) => [one.entry, one]))
  for (const { entry, metric, day, audience, channel, amount, copies } of await readLines(db, [
    ...byEntry.keys(),
  ])) {
    const line = { metric, day, audience, channel, amount }
    for (let copy = 0; copy < copies; copy += 1) byEntry.get(entry)?.lines.push(line)
  }
  return active
}
