import { type Insertable, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'
import type { DocumentIssueTable } from './issue.table.ts'
import type { Addressee, IssueRow, IssueState, StandingIssue } from './issue.ts'

type Db = Kysely<Database>

/** How an issue `i` stands: taken back, replaced by a later version, corrected, or as it was sent. */
export const issueState: RawBuilder<IssueState> = sql<IssueState>`case
  when (select v.revoked_at is not null from document_version v
    where v.document_id = i.document_id and v.number = i.number) then 'withdrawn'
  when exists (select from document_version v
    where v.document_id = i.document_id and v.number > i.number and v.revoked_at is null) then 'replaced'
  when exists (select from document_erratum e
    where e.document_id = i.document_id and e.number = i.number and e.state = 'counted') then 'corrected'
  else 'stands' end`

export const insertIssue = (trx: Db, row: Insertable<DocumentIssueTable>): Promise<IssueRow> =>
  trx.insertInto('documentIssue').values(row).returningAll().executeTakeFirstOrThrow()

export const insertAddressees = (trx: Db, issueId: string, units: readonly number[]) =>
  sql`insert into document_addressee (issue_id, organization_id)
    select ${issueId}::uuid, unnest(${[...units]}::int[])`.execute(trx)

/** Of these units those that exist and work. */
export async function findWorkingUnits(db: Db, units: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from organization where id = any(${[...units]}::int[]) and closed_on is null`.execute(db)
  return rows.map(({ id }) => id)
}

/** Units that have a version already. */
export async function findAddressed(db: Db, documentId: string, number: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select a.organization_id as id from document_addressee a join document_issue i on i.id = a.issue_id
    where i.document_id = ${documentId}::uuid and i.number = ${number}`.execute(db)
  return rows.map(({ id }) => id)
}

/** How often a document was sent out, the last first. */
export async function findIssues(db: Db, documentId: string): Promise<StandingIssue[]> {
  const { rows } = await sql<StandingIssue>`
    select i.*, ${issueState} as state from document_issue i where i.document_id = ${documentId}::uuid
    order by i.issued_at desc, i.id`.execute(db)
  return rows
}

export async function getIssue(db: Db, id: string): Promise<StandingIssue> {
  const { rows } = await sql<StandingIssue>`
    select i.*, ${issueState} as state from document_issue i where i.id = ${id}::uuid`.execute(db)
  const [row] = rows
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

/** The units of some issues, by issue: who has not read stands first. */
export async function findAddressees(db: Db, issues: readonly string[]): Promise<Map<string, Addressee[]>> {
  const { rows } = await sql<Addressee & { issueId: string }>`
    select a.issue_id, a.organization_id, o.short_name as unit_name, a.read_by_name, a.read_at
    from document_addressee a join organization o on o.id = a.organization_id
    where a.issue_id = any(${[...issues]}::uuid[])
    order by a.read_at nulls first, o.id`.execute(db)
  const all = new Map<string, Addressee[]>()
  for (const { issueId, ...one } of rows) all.set(issueId, [...(all.get(issueId) ?? []), one])
  return all
}

/** Holds an issue and notes that its readers are reminded now. */
export async function lockIssue(trx: Db, id: string): Promise<IssueRow> {
  const row = await trx
    .selectFrom('documentIssue')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

export const noteReminded = (trx: Db, id: string, at: Date) =>
  trx.updateTable('documentIssue').set({ remindedAt: at }).where('id', '=', id).execute()

/** Issues of a document from a version on. */
export async function issuesFrom(db: Db, documentId: string, number: number): Promise<string[]> {
  const rows = await db
    .selectFrom('documentIssue')
    .select('id')
    .where('documentId', '=', documentId)
    .where('number', '>=', number)
    .execute()
  return rows.map(({ id }) => id)
}
