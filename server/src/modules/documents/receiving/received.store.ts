import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { unitsBelow } from '#modules/organizations'
import { holding } from '#platform/text/like'
import { issueState } from '../issuing/issue.store.ts'
import type { StandingIssue } from '../issuing/issue.ts'

type Db = Kysely<Database>

export interface ReceivedDocument extends StandingIssue {
  sender: string
  readAt: Date | null
  readByName: string | null
  orderKey: string
}

export const receivedOrder = listOrder(
  {
    issuedOn: { value: sql`i.issued_on`, kind: 'day' },
    title: { value: sql`i.title`, kind: 'text' },
    sender: { value: sql`o.short_name`, kind: 'text' },
  },
  '-issuedOn',
  { value: sql`i.id`, kind: 'uuid' },
)

export interface ReceivedAsked {
  organizationId: number
  unread?: boolean
  search?: string
}

/** What was sent to a unit. */
export function receivedRows(
  _: Db,
  { organizationId, unread, search }: ReceivedAsked,
  order: RowOrder,
): RawBuilder<ReceivedDocument> {
  return sql`
    select i.*, ${issueState} as state, o.short_name as sender, a.read_at, a.read_by_name, ${order.key} as order_key
    from document_addressee a join document_issue i on i.id = a.issue_id
      join organization o on o.id = i.organization_id
    where a.organization_id = ${organizationId} and ${order.beyond}
      ${unread === undefined ? sql`` : sql`and (a.read_at is null) = ${unread}`}
      ${search ? sql`and (i.title like ${holding(search)} or i.reference like ${holding(search)})` : sql``}
    order by ${order.by} limit ${order.limit}`
}

/** Whether a document was sent to one of these units or to one below them. */
export async function isSentBelow(db: Db, issueId: string, units: readonly number[]): Promise<boolean> {
  const { rows } = await sql<{ sent: boolean }>`
    select exists (select from document_addressee where issue_id = ${issueId}::uuid
      and organization_id in ${unitsBelow(units)}) as sent`.execute(db)
  return rows[0]?.sent ?? false
}

/** The units of a document sent out that are among these, each with whether somebody there read it. */
export const findOwn = (db: Db, issueId: string, units: readonly number[]) =>
  db
    .selectFrom('documentAddressee')
    .select(['organizationId', 'readAt'])
    .where('issueId', '=', issueId)
    .where(sql<boolean>`organization_id = any(${[...units]}::int[])`)
    .execute()

/** Notes who opened a document for these units, where nobody did before; answers for which. */
export async function noteRead(
  trx: Db,
  issueId: string,
  units: readonly number[],
  by: { id: string; name: string; at: Date },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    update document_addressee set read_by = ${by.id}, read_by_name = ${by.name}, read_at = ${by.at}
    where issue_id = ${issueId}::uuid and organization_id = any(${[...units]}::int[]) and read_at is null
    returning organization_id as id`.execute(trx)
  return rows.map(({ id }) => id)
}
