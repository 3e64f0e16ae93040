import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Keyring } from '#platform/secrecy/keyring'
import { digestOf } from '../personal/member.sealed.ts'
import type { Traits } from '../personal/read-traits.ts'
import { alike } from './alike.ts'

type Db = Kysely<Database>

/** By what two are taken for one: the surest first. */
export type Likeness = 'idNumber' | 'phone' | 'name'

export interface Sought extends Pick<Traits, 'phone' | 'idNumber' | 'born'> {
  name: string
  organizationId: number
}

export interface Likely {
  id: string
  name: string
  organizationId: number
  by: Likeness
}

/**
 * Who each of these may be: whoever has the same ID number, and those of the same name who are alike. The surest first;
 * in the order given.
 */
export async function findLikely(
  db: Db,
  keyring: Keyring,
  sought: readonly Sought[],
): Promise<readonly Likely[][]> {
  const digest = (trait: 'phone' | 'idNumber') =>
    sought.map((one) => (one[trait] === null ? null : digestOf(keyring, trait, one[trait] ?? '')))
  const { rows } = await sql<Likely & { nth: number }>`
    with sought as materialized (
      select * from unnest(
        ${sought.map(({ name }) => name)}::text[], ${sought.map(({ organizationId }) => organizationId)}::int[],
        ${digest('phone')}::text[], ${digest('idNumber')}::text[], ${sought.map(({ born }) => born)}::date[]
      ) with ordinality as s(name, organization_id, phone_digest, id_digest, born, nth)
    ), found as (
      select s.nth, m.id, 1 as sure, 'idNumber' as by
      from sought s join member m on m.id_digest = s.id_digest
      union all
      select s.nth, m.id, case when m.phone_digest = s.phone_digest then 2 else 3 end,
        case when m.phone_digest = s.phone_digest then 'phone' else 'name' end
      from sought s join member m on m.name = s.name and ${alike('s', 'm')}
    )
    select f.nth::int - 1 as nth, m.id, m.name, m.organization_id as "organizationId", f.by
    from (select distinct on (nth, id) * from found order by nth, id, sure) f join member m on m.id = f.id
    where m.merged_into is null and m.forgotten_at is null
    order by f.nth, f.sure, m.id`.execute(db)
  const all: Likely[][] = sought.map(() => [])
  for (const { nth, ...one } of rows) all[nth]?.push(one)
  return all
}
