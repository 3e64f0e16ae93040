import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** Whether a unit got another name, came to stand elsewhere or was closed on a day between these. */
export async function changedWithin(
  db: Kysely<Database>,
  organizationId: number,
  { from, to }: { from: string | null; to: string },
): Promise<boolean> {
  const within = (day: string) => sql`${sql.ref(day)} between ${from ?? '-infinity'}::date and ${to}::date`
  const { rows } = await sql<{ changed: boolean }>`
    select exists (select from former_name n where n.organization_id = ${organizationId} and ${within('n.until')})
      or exists (select from organization o where o.id = ${organizationId} and ${within('o.closed_on')})
      or exists (select from organization_parent p where p.organization_id = ${organizationId} and ${within('p.since')}
        and exists (select from organization_parent b
          where b.organization_id = p.organization_id and b.since < p.since)) as changed`.execute(db)
  return rows[0]?.changed ?? false
}
