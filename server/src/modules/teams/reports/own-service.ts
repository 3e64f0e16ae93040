import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { findByAccount } from '#modules/members'
import type { Actor } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { inField, platformErrors } from '#platform/errors'
import { Choice, Day, Id, Line, Nullable, Uuid, UuidParams } from '#platform/shapes'
import { teamErrors } from '../team.errors.ts'
import { demandReport } from './demand-report.ts'
import {
  deleteReport,
  findOwnTeams,
  findReport,
  findReportsOf,
  insertReport,
  type ReportRow,
  updateReport,
} from './service-report.store.ts'
import { reportActs, reportStates } from './service-report.table.ts'

const Facts = {
  day: Day,
  act: Type.Optional(Choice(reportActs)),
  hours: Type.Optional(
    Nullable(Type.Number({ minimum: 0.5, maximum: 24, multipleOf: 0.5, description: 'Of service' })),
  ),
  items: Type.Optional(
    Nullable(Type.Integer({ minimum: 1, maximum: 9999, description: 'How many were answered or passed on' })),
  ),
  what: Line(200),
  team: Type.Optional(Nullable(Uuid)),
  confirmed: Type.Optional(Type.Boolean({ description: 'That day has hours already, and these are others' })),
}

const ToldSchema = Type.Object(Facts, { additionalProperties: false })

const ReportSchema = Type.Object({
  id: Uuid,
  day: Day,
  act: Choice(reportActs),
  hours: Nullable(Type.Number()),
  items: Nullable(Type.Integer()),
  what: Type.String(),
  teamId: Nullable(Uuid),
  state: Choice(reportStates),
  version: Id,
  answeredByName: Nullable(Type.String()),
  reason: Type.String(),
})

const present = ({ halfHours, ...row }: ReportRow) => ({
  ...row,
  hours: halfHours === null ? null : halfHours / 2,
})

type Told = Static<typeof ToldSchema>

/** What was told as it is kept: service by its hours, all else by how many; the other is refused. */
function keptFacts({ act = 'served', hours = null, items = null, what, day, team = null }: Told) {
  const amount = act === 'served' ? hours : items
  const other = act === 'served' ? items : hours
  if (amount === null || other !== null)
    throw platformErrors.INVALID_REQUEST(inField(act === 'served' ? 'hours' : 'items'))
  const halfHours = hours === null ? null : hours * 2
  return { day, act, halfHours, items, what: what.trim(), teamId: team }
}

/** Who is meant by an account: the person on the rolls it is linked to. */
async function getOwnMember(db: Kysely<Database>, actor: Actor) {
  const row = await findByAccount(db, actor.id ?? '')
  if (!row) throw teamErrors.SERVICE_NO_MEMBER()
  return row
}

/** One's own report, held; one that is confirmed stays as it is. */
async function lockOwn(db: Kysely<Database>, actor: Actor, id: string) {
  const member = await findByAccount(db, actor.id ?? '')
  const row = await findReport(db, id)
  if (!row || row.memberId !== member?.id) throw platformErrors.NOT_FOUND()
  if (row.state === 'confirmed') throw teamErrors.SERVICE_ANSWERED()
  return row
}

export const getOwnService = endpoint({
  route: 'GET /api/me/service',
  summary:
    'What whoever asks told of their own service, and for which teams they may: the newest two hundred',
  may: 'member',
  answer: Type.Object({
    linked: Type.Boolean({ description: 'Whether the account is linked to somebody on the rolls' }),
    teams: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
    reports: Type.Array(Type.Object({ ...ReportSchema.properties, teamName: Nullable(Type.String()) })),
  }),
  async handle({ db, actor, platform }) {
    const row = await findByAccount(db, actor.id ?? '')
    if (!row) return { linked: false, teams: [], reports: [] }
    const reports = await findReportsOf(db, row.id)
    return {
      linked: true,
      teams: await findOwnTeams(db, row.id, dayOf(platform.clock())),
      reports: reports.map((one) => ({ ...present(one), teamName: one.teamName })),
    }
  },
})

export const reportService = endpoint({
  route: 'POST /api/me/service',
  summary:
    'Tell of one’s own service on a day, or of how many questions one answered or items one passed on; it counts once the leader of the team or an officer confirms it',
  may: 'member',
  body: ToldSchema,
  answer: ReportSchema,
  async handle({ db, body, actor, platform, reply }) {
    const { confirmed = false } = body
    const at = platform.clock()
    const member = await getOwnMember(db, actor)
    const facts = { memberId: member.id, ...keptFacts(body) }
    const row = await demandReport(db, facts, { at, confirmed }, () =>
      insertReport(db, {
        ...{ ...facts, state: 'waiting', reportedBy: actor.id ?? '', reportedAt: at },
        ...{ answeredBy: null, answeredByName: null, answeredAt: null },
      }),
    )
    reply.code(201)
    return present(row)
  },
})

export const changeReport = endpoint({
  route: 'PUT /api/me/service/{id}',
  summary: 'Put right what one told of one’s service, and let it wait for an answer once more',
  may: 'member',
  params: UuidParams,
  body: Type.Object({ ...Facts, version: Id }, { additionalProperties: false }),
  answer: ReportSchema,
  async handle({ db, params: { id }, body, actor, platform }) {
    const { version, confirmed = false } = body
    const at = platform.clock()
    const before = await lockOwn(db, actor, id)
    if (before.version !== version) throw teamErrors.SERVICE_CHANGED()
    const facts = { memberId: before.memberId, ...keptFacts(body) }
    const again = { answeredBy: null, answeredByName: null, answeredAt: null, reason: '' }
    const row = await demandReport(db, facts, { at, confirmed, but: id }, () =>
      updateReport(db, id, {
        ...facts,
        ...again,
        state: 'waiting',
        reportedBy: actor.id ?? '',
        reportedAt: at,
      }),
    )
    return present(row)
  },
})

export const takeReportBack = endpoint({
  route: 'DELETE /api/me/service/{id}',
  summary: 'Take back what one told of one’s service, as long as nobody confirmed it',
  may: 'member',
  params: UuidParams,
  answer: Type.Object({ id: Uuid }),
  async handle({ db, params: { id }, actor }) {
    await lockOwn(db, actor, id)
    await deleteReport(db, id)
    return { id }
  },
})
