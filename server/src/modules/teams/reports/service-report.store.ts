import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import type { ServiceSource } from '../service/service-source.ts'
import type { ServiceReportTable } from './service-report.table.ts'

type Db = Kysely<Database>
export type ReportRow = Selectable<ServiceReportTable>

/** The unit whose matter a report `r` of a member `m` is, with the team `t` where one is named. */
export const unitOfReport = sql`coalesce(t.organization_id, m.organization_id)`

/** What people told themselves; it counts once it is confirmed, and takes its place on its day while it waits. */
export const reportedService: ServiceSource = {
  source: 'report',
  rows: (members) => sql`
    select r.id, 'report' as source, r.member_id, r.day, r.day as last, 'served' as part, r.half_hours, r.what,
      null::text as screen, r.team_id, ${unitOfReport} as organization_id, r.state = 'confirmed' as counts
    from service_report r join member m on m.id = r.member_id left join register_record t on t.id = r.team_id
    where r.member_id = any(${members}) and r.act = 'served' and r.state <> 'returned'`,
}

export const insertReport = (trx: Db, row: Insertable<ServiceReportTable>) =>
  trx.insertInto('serviceReport').values(row).returningAll().executeTakeFirstOrThrow()

export const findReport = (trx: Db, id: string): Promise<ReportRow | undefined> =>
  trx.selectFrom('serviceReport').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateReport = (trx: Db, id: string, set: Partial<Omit<ReportRow, 'id' | 'version'>>) =>
  trx
    .updateTable('serviceReport')
    .set({ ...(set as object), version: sql`version + 1` } as never)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const deleteReport = (trx: Db, id: string) =>
  trx.deleteFrom('serviceReport').where('id', '=', id).execute()

/** What somebody told, the newest day first. */
export async function findReportsOf(db: Db, memberId: string) {
  const { rows } = await sql<ReportRow & { teamName: string | null }>`
    select r.*, t.name as team_name from service_report r left join register_record t on t.id = r.team_id
    where r.member_id = ${memberId}::uuid order by r.day desc, r.id limit 200`.execute(db)
  return rows
}

/** The teams somebody is in today, to say for which one they served. */
export async function findOwnTeams(db: Db, memberId: string, today: string) {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct r.id, r.name from teams_of(${memberId}::uuid) t join register_record r on r.id = t.team_id
    where t.until is null or t.until > ${today}::date - 365 order by r.name`.execute(db)
  return rows
}
