import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { checkedKinds, findChecked } from '#modules/checks'
import { unitsAbove } from '#modules/organizations'
import { type kindNames, toldKinds } from '../webhook.ts'

/** A record as a message names it: where it is read, and no more, since a message may come into wrong hands. */
export interface ToldRecord {
  id: string
  version: number
  state: string
  url: string
  unit: { id: number; code: string; name: string }
  /** The unit and all above it. */
  chain: number[]
}

type Unit = ToldRecord['unit'] & { chain: number[] }

/** Records of a kind with their units, as they are now. */
export async function findToldRecords(
  db: Kysely<Database>,
  kind: (typeof kindNames)[number],
  ids: readonly string[],
): Promise<ToldRecord[]> {
  const noun = checkedKinds.all().find((one) => one.kind === kind)
  if (!noun) return []
  const rows = (await findChecked(db, noun, ids)) as never[]
  const leads = rows.map((row) => noun.leadOf(row).unit)
  const { rows: found } = await sql<Unit>`
    select id, code, name, ${unitsAbove(sql`id`)} as chain from organization
    where id = any(${[...new Set(leads)]}::int[])`.execute(db)
  const units = new Map(found.map((unit) => [unit.id, unit]))
  return (rows as { id: string; version: number; state: string }[]).flatMap(({ id, version, state }, nth) => {
    const unit = units.get(leads[nth] ?? 0)
    if (!unit) return []
    const { chain, ...named } = unit
    return [{ id, version, state, url: `/api/${toldKinds[kind]}/${id}`, unit: named, chain }]
  })
}
