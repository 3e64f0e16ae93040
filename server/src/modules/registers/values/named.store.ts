import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Values } from '../days/spans.ts'
import { fieldsOfKind } from '../kinds/form-of-kind.ts'
import { findVersions } from '../kinds/register-kind.store.ts'
import type { Versions } from './read-values.ts'
import { referencesIn } from './references.ts'

type Db = Kysely<Database>

interface Held {
  recordId: string
  kind: string
  definition: number
  values: Values
}

/** All that records hold, and held on any day. */
const heldBy = (ids: readonly string[]) => sql<Held>`
  select id as "recordId", kind, definition, "values" from register_record where id = any(${[...ids]}::uuid[])
  union all
  select record_id, kind, definition, "values" from register_span where record_id = any(${[...ids]}::uuid[])`

const fieldsOf = (versions: Versions, from: number) => {
  const written = versions.find(({ version }) => version === from)
  return written ? fieldsOfKind(written.definition.form) : {}
}

const namesPeople = (versions: Versions) =>
  versions.some(({ definition: { form } }) =>
    form.fields.some(({ type, cells = [] }) => [type, ...cells.map((cell) => cell.type)].includes('person')),
  )

/** Writes down whom records name that have just been written, or whose facts are others now. */
export async function keepNamed(trx: Db, ids: readonly string[], kinds: readonly string[]): Promise<void> {
  const naming = new Map<string, Versions>()
  for (const kind of new Set(kinds)) {
    const versions = await findVersions(trx, kind)
    if (namesPeople(versions)) naming.set(kind, versions)
  }
  if (naming.size === 0) return
  const { rows } = await heldBy(ids).execute(trx)
  const named = rows.flatMap(({ recordId, kind, definition, values }) =>
    [...referencesIn(fieldsOf(naming.get(kind) ?? [], definition), values)]
      .filter(({ type }) => type === 'person')
      .map(({ id }) => ({ recordId, id })),
  )
  await sql`delete from register_named where record_id = any(${[...ids]}::uuid[])`.execute(trx)
  await sql`
    insert into register_named (member_id, record_id)
    select distinct * from unnest(${named.map(({ id }) => id)}::uuid[], ${named.map(({ recordId }) => recordId)}::uuid[])`.execute(
    trx,
  )
}

/** The records that name somebody, or whoever was found to be the same, to be read. */
export const naming = (memberId: string) => sql`
  select record_id from register_named where member_id in (
    with recursive one(id) as (
      select ${memberId}::uuid union select m.id from one join member m on m.merged_into = one.id)
    select id from one)`
