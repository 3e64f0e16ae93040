import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { type Key, proofOf } from './sealed-text.ts'
import type { KeyState } from './sealing-key.table.ts'

type Db = Kysely<Database>

export interface RegisteredKey {
  id: string
  proof: string
  state: KeyState
}

/** Seconds after which a node that says nothing more is taken for gone. */
const SILENT = 30

/** Whoever registers a key or takes one off waits for the others. */
export const lockKeys = (trx: Db) => sql`select pg_advisory_xact_lock(hashtext('sealing keys'))`.execute(trx)

export const findKeys = (db: Db): Promise<RegisteredKey[]> =>
  db.selectFrom('sealingKey').select(['id', 'proof', 'state']).orderBy('madeAt').execute()

export const registerKey = (trx: Db, key: Key, state: KeyState) =>
  trx
    .insertInto('sealingKey')
    .values({ id: key.id, proof: proofOf(key), state })
    .onConflict((known) => known.column('id').doUpdateSet({ state }))
    .execute()

export const setKeyState = (trx: Db, from: KeyState, to: KeyState) =>
  trx.updateTable('sealingKey').set({ state: to }).where('state', '=', from).execute()

/** From now on nothing can be sealed with these keys: what is under way is waited for, what comes later is refused. */
export const forgetKeys = (trx: Db, ids: readonly string[]) =>
  sql`delete from sealing_key where id = any(${[...ids]}::text[])`.execute(trx)

export interface NodeKeys {
  node: string
  host: string
  keys: readonly string[]
  sealsWith: string
}

/** Tells which keys a node holds, and hears which one to seal with. */
export async function tellNode(
  db: Db,
  { node, host, keys, sealsWith }: NodeKeys,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with past as (
      delete from sealing_node where seen_at < now() - interval '1 day'
    ), told as (
      insert into sealing_node (node, host, keys, seals_with, seen_at)
      values (${node}, ${host}, ${[...keys]}::text[], ${sealsWith}, now())
      on conflict (node) do update
        set keys = excluded.keys, seals_with = excluded.seals_with, seen_at = excluded.seen_at
    )
    select id from sealing_key where state = 'current'`.execute(db)
  return rows[0]?.id
}

export const forgetNode = (db: Db, node: string) =>
  db.deleteFrom('sealingNode').where('node', '=', node).execute()

/** The nodes that run now. */
export const findNodes = (db: Db): Promise<NodeKeys[]> =>
  db
    .selectFrom('sealingNode')
    .select(['node', 'host', 'keys', 'sealsWith'])
    .where('seenAt', '>', sql<Date>`now() - make_interval(secs => ${SILENT})`)
    .orderBy('host')
    .execute()
