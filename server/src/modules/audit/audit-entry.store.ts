import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { unitsBelow } from '#modules/organizations'
import { holding } from '#platform/text/like'

type Db = Kysely<Database>

export interface AuditRow {
  id: number
  kind: string
  outcome: 'done' | 'refused'
  personId: string | null
  account: string | null
  personName: string
  address: string | null
  device: string | null
  requestId: string | null
  organizationId: number | null
  organizationName: string
  subjectKind: string
  subjectId: string
  subjectName: string
  details: Record<string, unknown>
  at: Date
}

const columns = sql`a.id, a.action as kind, a.outcome, a.person_id as "personId", a.account,
  a.person_name as "personName", a.address, a.device, a.request_id as "requestId",
  a.organization_id as "organizationId", coalesce(o.short_name, '') as "organizationName",
  a.subject_kind as "subjectKind", a.subject_id as "subjectId", a.subject_name as "subjectName", a.details, a.at`

/** Latest first; of one moment the later written has the greater number. */
export const auditOrder = listOrder({ at: { value: sql`a.at`, kind: 'moment' } }, '-at', {
  value: sql`a.id`,
  kind: 'integer',
})

export interface AuditAsked {
  /** Entries of these units and below them; `everywhere` also those that concern none. */
  units: readonly number[] | 'everywhere'
  from?: string | undefined
  to?: string | undefined
  person?: string | undefined
  about?: string | undefined
  actions?: readonly string[] | undefined
  outcome?: string | undefined
  address?: string | undefined
  subject?:
    | { kind: string; id: string /** Units whose lists may have held it. */; units: readonly number[] }
    | undefined
}

const startOf = (day: string, later = 0) =>
  sql`((${day}::date + ${later}::int)::timestamp at time zone 'Asia/Shanghai')`

function aboutSubject({ kind, id, units }: NonNullable<AuditAsked['subject']>): RawBuilder<unknown> {
  const itself = sql`(a.subject_kind = ${kind} and a.subject_id = ${id})`
  if (kind !== 'person') return itself
  return sql`(${itself} or a.action = 'list.exported' and a.subject_kind = 'list' and a.subject_id = 'people'
    and a.organization_id = any(${[...units]}::int[]))`
}

function conditions(asked: AuditAsked): RawBuilder<unknown> {
  const { units, from, to, person, about, actions, outcome, address, subject } = asked
  const parts: RawBuilder<unknown>[] = []
  if (units !== 'everywhere') parts.push(sql`a.organization_id in ${unitsBelow(units)}`)
  if (from) parts.push(sql`a.at >= ${startOf(from)}`)
  if (to) parts.push(sql`a.at < ${startOf(to, 1)}`)
  if (person?.trim())
    parts.push(
      sql`(a.person_name ilike ${holding(person.trim())} or a.account ilike ${holding(person.trim())})`,
    )
  if (about?.trim())
    parts.push(sql`(a.subject_name ilike ${holding(about.trim())} or a.subject_id = ${about.trim()})`)
  if (actions) parts.push(sql`a.action = any(${[...actions]}::text[])`)
  if (outcome) parts.push(sql`a.outcome = ${outcome}`)
  if (address?.trim()) parts.push(sql`a.address like ${holding(address.trim())}`)
  if (subject) parts.push(aboutSubject(subject))
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

export const auditRows = (
  _: Db,
  asked: AuditAsked,
  order: RowOrder,
): RawBuilder<AuditRow & { orderKey: string }> => sql`
  select ${columns}, ${order.key} as "orderKey"
  from audit_entry a left join organization o on o.id = a.organization_id
  where ${conditions(asked)} and ${order.beyond}
  order by ${order.by} limit ${order.limit}`

export type SealedRow = AuditRow & { seq: number | null; digest: Buffer | null }

/** One entry with its place in the chain, null until it is sealed. */
export async function findEntry(db: Db, id: number): Promise<SealedRow | undefined> {
  const { rows } = await sql<SealedRow>`
    select ${columns}, s.seq, s.digest
    from audit_entry a left join organization o on o.id = a.organization_id left join audit_seal s on s.entry = a.id
    where a.id = ${id}`.execute(db)
  return rows[0]
}
