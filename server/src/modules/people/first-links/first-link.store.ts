import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { awaitingAt } from '../person.store.ts'

type Db = Kysely<Database>

export const digestOf = (token: string) => createHash('sha256').update(token).digest()

export interface Linked {
  id: string
  account: string
  name: string
  organizationName: string
}

export interface LinkOwner {
  id: string
  account: string
  name: string
  organizationId: number
}

/** How many people of a unit and below have a link that still opens. */
export async function countLinked(db: Db, organizationId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from person p join first_link l on l.person_id = p.id
    where ${awaitingAt(organizationId)} and l.expires_at > now()`.execute(db)
  return rows[0]?.count ?? 0
}

/** People of a unit and below without a password, and without a link that opens unless all are to get a new one. */
export async function findUnlinked(
  db: Db,
  {
    organizationId,
    personId,
    anew,
    after,
  }: { organizationId: number; personId?: string; anew: boolean; after: string },
  limit: number,
): Promise<Linked[]> {
  const { rows } = await sql<Linked>`
    select p.id, p.account, p.name, o.name as "organizationName"
    from person p join organization o on o.id = p.organization_id
    where ${awaitingAt(organizationId)} and p.account > ${after}
      and ${personId === undefined ? sql`true` : sql`p.id = ${personId}`}
      and (${anew} or not exists (select from first_link l where l.person_id = p.id and l.expires_at > now()))
    order by p.account limit ${limit}`.execute(db)
  return rows
}

/** Gives people links instead of those they had; answers who got one: whoever has one that opens keeps it unless `anew`. */
export async function replaceFirstLinks(
  trx: Db,
  links: readonly { personId: string; token: string }[],
  { anew, expiresAt }: { anew: boolean; expiresAt: Date },
): Promise<Set<string>> {
  const rows = links.map(({ personId, token }) => ({ personId, digest: digestOf(token).toString('hex') }))
  const { rows: given } = await sql<{ id: string }>`
    insert into first_link as l (person_id, digest, expires_at)
    select "personId", decode(digest, 'hex'), ${expiresAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given("personId" text, digest text)
    on conflict (person_id) do update set digest = excluded.digest, expires_at = excluded.expires_at
      where ${anew} or l.expires_at <= now()
    returning person_id as id`.execute(trx)
  return new Set(given.map(({ id }) => id))
}

const opened = (token: string) => sql`
  from first_link l join person p on p.id = l.person_id
  where l.digest = ${digestOf(token)} and l.expires_at > now() and p.awaits_password and p.suspended_at is null`

/** Whose link it is, while it opens: not where they got a password by another way, or may not come in. */
export async function findLinked(db: Db, token: string): Promise<LinkOwner | undefined> {
  const { rows } = await sql<LinkOwner>`
    select p.id, p.account, p.name, p.organization_id as "organizationId" ${opened(token)}`.execute(db)
  return rows[0]
}

/** Uses a link up; false where somebody was faster. */
export async function takeFirstLink(trx: Db, token: string): Promise<boolean> {
  const taken = await trx
    .deleteFrom('firstLink')
    .where('digest', '=', digestOf(token))
    .returning('personId')
    .executeTakeFirst()
  return taken !== undefined
}
