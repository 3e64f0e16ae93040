import { sql } from 'kysely'
import { type ContributionSource, hiddenLines } from '#modules/contributions'
import { memberPolicy } from '#modules/members'
import { unitOfReport } from './service-report.store.ts'
import type { ReportAct } from './service-report.table.ts'

interface Row {
  id: string
  part: ReportAct
  since: string
  what: string
  times: number
  team: string | null
  unit: number
}

/** What people answered and passed on, as they told it and somebody confirmed it. */
export const reportContributions: ContributionSource = {
  parts: [
    { code: 'answered', place: 14, hours: false },
    { code: 'shared', place: 15, hours: false },
  ],
  async read(db, memberId, { from, to }, asker) {
    const { rows } = await sql<Row>`
      select r.id, r.act as part, r.day as since, r.what, r.items as times, t.name as team, ${unitOfReport} as unit
      from service_report r join member m on m.id = r.member_id left join register_record t on t.id = r.team_id
      where r.member_id = ${memberId}::uuid and r.act <> 'served' and r.state = 'confirmed'
        and r.day between coalesce(${from}::date, '-infinity') and ${to}::date
      order by r.day desc, r.id`.execute(db)
    const lines = rows.map(({ team, ...row }) => ({
      ...{ ...row, until: null, hours: null, note: team ?? '', screen: null },
    }))
    return hiddenLines(db, asker, memberPolicy.read, lines)
  },
}
