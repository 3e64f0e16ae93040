import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { RegisterDefinition } from '../kinds/definition.ts'
import { findVersions } from '../kinds/register-kind.store.ts'
import type { RecordRow } from '../record.ts'
import { keepNamed } from '../values/named.store.ts'
import { newestOf, readValues } from '../values/read-values.ts'
import { keysOf } from './keys.ts'

type Db = Kysely<Database>
type Keyed = Pick<RecordRow, 'id' | 'kind' | 'name' | 'organizationId' | 'areaId' | 'definition' | 'values'>

const columns = ['id', 'kind', 'name', 'organizationId', 'areaId', 'definition', 'values'] as const

/** Records whose keys are made at once. */
const PART = 2000

async function insertKeys(trx: Db, kind: string, records: readonly Keyed[]): Promise<void> {
  const versions = await findVersions(trx, kind)
  const definition = newestOf(versions)
  const keys = records.flatMap((record) => {
    const values = readValues(versions, record.definition, record.values)
    return keysOf(definition, { ...record, values }).map((key) => ({ ...record, key }))
  })
  await sql`
    insert into register_key (kind, key, record_id, organization_id)
    select distinct ${kind}::text, * from unnest(${keys.map(({ key }) => key)}::text[],
      ${keys.map(({ id }) => id)}::uuid[], ${keys.map(({ organizationId }) => organizationId)}::int[])`.execute(
    trx,
  )
}

/**
 * Makes the keys of records that have just been written, or anew of those whose facts are others now, and writes down
 * whom they name.
 */
export async function keepKeys(trx: Db, ids: readonly string[], fresh = false): Promise<void> {
  const among = sql<boolean>`id = any(${[...ids]}::uuid[])`
  const records = await trx.selectFrom('registerRecord').select(columns).where(among).execute()
  if (!fresh) await sql`delete from register_key where record_id = any(${[...ids]}::uuid[])`.execute(trx)
  const kinds = records.map(({ kind }) => kind)
  await keepNamed(trx, ids, kinds)
  for (const kind of new Set(kinds))
    await insertKeys(
      trx,
      kind,
      records.filter((record) => record.kind === kind),
    )
}

const ruleOf = ({ alike = [], place }: RegisterDefinition) => JSON.stringify([alike, place])

/** After a list has a new version: its records have the keys that this one says. */
export async function keyAnew(trx: Db, kind: string, before: RegisterDefinition, now: RegisterDefinition) {
  if (ruleOf(before) !== ruleOf(now)) return keepAllKeys(trx, kind)
  await sql`update register_kind set keyed = version where code = ${kind}`.execute(trx)
}

/** Makes the keys of all records of a list anew, after its rule has changed. */
export async function keepAllKeys(trx: Db, kind: string): Promise<void> {
  await trx.deleteFrom('registerKey').where('kind', '=', kind).execute()
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const records = await trx
      .selectFrom('registerRecord')
      .select(columns)
      .where('kind', '=', kind)
      .where('id', '>', last)
      .where('state', '<>', 'withdrawn')
      .orderBy('id')
      .limit(PART)
      .execute()
    if (records.length === 0) break
    await insertKeys(trx, kind, records)
    last = records.at(-1)?.id ?? last
  }
  await sql`update register_kind set keyed = version where code = ${kind}`.execute(trx)
}
