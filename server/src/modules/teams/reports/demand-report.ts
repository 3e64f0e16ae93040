import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { dayOf } from '#platform/clock'
import { inField } from '#platform/errors'
import { demandTeams } from '../roll/demand-known.ts'
import { demandHours, holdMembers } from '../service/day-limit.ts'
import { serviceRows } from '../service/service-source.ts'
import { teamErrors } from '../team.errors.ts'
import type { ReportAct } from './service-report.table.ts'

type Db = Kysely<Database>

interface ReportFacts {
  memberId: string
  day: string
  act: ReportAct
  teamId: string | null
}

interface Same {
  what: string
  hours: number | null
  items?: number
}

/** What is known of somebody on a day already, whether it counts yet or not. */
async function findSameDay(db: Db, { memberId, day, act }: ReportFacts, but: string | undefined) {
  if (act !== 'served') return findSameAct(db, { memberId, day, act }, but)
  const { rows } = await sql<Same>`
    select s.what, s.half_hours / 2.0::float8 as hours from (${serviceRows(sql`${[memberId]}::uuid[]`)}) s
    where ${day}::date between s.day and s.last and s.id is distinct from ${but ?? null}::uuid
    order by s.id limit 20`.execute(db)
  return rows
}

async function findSameAct(
  db: Db,
  { memberId, day, act }: Omit<ReportFacts, 'teamId'>,
  but: string | undefined,
) {
  const { rows } = await sql<Same>`
    select what, null as hours, items from service_report
    where member_id = ${memberId}::uuid and day = ${day}::date and act = ${act} and state <> 'returned'
      and id is distinct from ${but ?? null}::uuid
    order by id limit 20`.execute(db)
  return rows
}

/**
 * Writes a report of one’s own with the person held: refused of a day to come, for a team one was not in, and where the
 * day would have more than 24 hours; asked about where the day has hours already.
 */
export async function demandReport<R>(
  trx: Db,
  facts: ReportFacts,
  { at, confirmed, but }: { at: Date; confirmed: boolean; but?: string },
  write: () => Promise<R>,
): Promise<R> {
  const { memberId, day, teamId } = facts
  const today = dayOf(at)
  if (day > today) throw teamErrors.TEAM_IN_FUTURE({ today, ...inField('day') })
  await holdMembers(trx, [memberId])
  await demandTeams(trx, day, [{ memberId, team: teamId }], () => 'team')
  const same = confirmed ? [] : await findSameDay(trx, facts, but)
  if (same.length > 0) throw teamErrors.SERVICE_SAME_DAY({ day, same, ...inField('day') })
  const written = await write()
  await demandHours(trx, [memberId], { from: day, to: day }, 'hours')
  return written
}
