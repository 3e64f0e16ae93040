import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { lockChecked } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import {
  findRecord,
  getKind,
  type RecordRow,
  recordChecks,
  registerPolicy,
  unitsOfRecord,
} from '#modules/registers'
import { type Actor, authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { inField, platformErrors } from '#platform/errors'
import { teamErrors } from '../team.errors.ts'
import { findTeamMember, findTeamsOf } from './team-member.store.ts'

type Db = Kysely<Database>

async function demandTeam(db: Db, { kind, state }: RecordRow): Promise<void> {
  if (!(await getKind(db, kind)).definition.team) throw teamErrors.TEAM_NONE()
  if (state === 'withdrawn') throw teamErrors.TEAM_GONE()
}

/** A team, for whoever may see its record. */
export async function getTeamFor(db: Db, actor: Actor, id: string): Promise<RecordRow> {
  const row = await findRecord(db, id)
  if (!row) throw platformErrors.NOT_FOUND()
  authorize(actor, registerPolicy.read, await unitsOfRecord(db, row))
  return row
}

/** A team held until the end of the transaction, for whoever may change its record: one writes in a roll at a time. */
export async function lockTeamFor(trx: Db, actor: Actor, id: string): Promise<RecordRow> {
  const row = await lockChecked(trx, recordChecks, id)
  authorize(actor, registerPolicy.record, await chainOf(trx, row.organizationId))
  await demandTeam(trx, row)
  return row
}

/**
 * The team where an entry of a roll stands now, held, for whoever may change its record; an entry goes along where its
 * team was merged into another one. With all teams it stands or stood in, and the first day it can have.
 */
export async function lockTeamOf(trx: Db, actor: Actor, teamMemberId: string) {
  const before = await findTeamMember(trx, teamMemberId)
  const teams = before ? await findTeamsOf(trx, before) : []
  const last = teams.at(-1)
  if (last === undefined) throw platformErrors.NOT_FOUND()
  const team = await lockTeamFor(trx, actor, last)
  const row = await findTeamMember(trx, teamMemberId)
  const origin = row && (await findRecord(trx, row.teamId))
  if (!row || !origin) throw platformErrors.NOT_FOUND()
  return { team, row, teams, days: { ...team, since: origin.since } }
}

interface Days {
  since: string
  until?: string | null | undefined
}

/** Refuses days on which there is no such team, or none yet. */
export function demandDays(
  { name, since: first, until: end }: Pick<RecordRow, 'name' | 'since' | 'until'>,
  { since, until }: Days,
  now: Date,
): void {
  const today = dayOf(now)
  for (const [field, day] of Object.entries({ since, until }))
    if (day && day > today) throw teamErrors.TEAM_IN_FUTURE({ today, ...inField(field) })
  if (since < first) throw teamErrors.TEAM_BEFORE({ name, day: first, ...inField('since') })
  if (end !== null && since >= end) throw teamErrors.TEAM_ENDED({ name, day: end, ...inField('since') })
  if (until && until <= since) throw teamErrors.TEAM_DAYS(inField('until'))
}
