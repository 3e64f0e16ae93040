import { AUDIENCES, SESSION_KINDS } from '@medelge/figures'
import { RECORD_STATES } from '@medelge/workflow'
import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { Choice, Day, Id, Line, Moment, Nullable, Text, Uuid } from '#platform/shapes'
import type { SessionTable } from './session.table.ts'

export const countMethods = ['scan', 'roll', 'sheet', 'counted-photo', 'estimate'] as const
export const reservations = ['more-than-inhabitants', 'far-day', 'same-session'] as const

/** Largest head-count a single session may carry; a national live stream stays below it. */
const people = Type.Integer({ minimum: 0, maximum: 100_000_000 })
const pieces = Type.Integer({ minimum: 0, maximum: 10_000_000 })
const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'HH:MM in the region' })

export const HeadcountSchema = Type.Object(
  { audience: Choice(AUDIENCES.filter((audience) => audience !== 'none')), offline: people, online: people },
  { additionalProperties: false },
)

/** What a recorder fills in; everything else about a session follows from its life. */
export const SessionFactsSchema = Type.Object(
  {
    activityId: Type.Optional(Nullable(Uuid)),
    seriesId: Type.Optional(Nullable(Id)),
    kind: Choice(SESSION_KINDS),
    title: Line(120),
    themes: Type.Optional(Type.Array(Line(40), { maxItems: 12, uniqueItems: true })),
    day: Day,
    endDay: Type.Optional(Nullable(Day)),
    startTime: Type.Optional(Nullable(Clock)),
    endTime: Type.Optional(Nullable(Clock)),
    areaId: Id,
    place: Line(120),
    hosts: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }),
    experts: Type.Optional(Type.Array(Line(40), { maxItems: 50 })),
    headcounts: Type.Array(HeadcountSchema, { minItems: 1, maxItems: 8 }),
    countMethod: Choice(countMethods),
    materials: Type.Optional(pieces),
    works: Type.Optional(pieces),
    note: Type.Optional(Text(2000)),
    evidence: Type.Optional(Type.Array(Uuid, { maxItems: 50, uniqueItems: true })),
    confirmed: Type.Optional(Type.Array(Choice(reservations), { maxItems: 3 })),
  },
  { additionalProperties: false },
)
export type SessionFacts = Static<typeof SessionFactsSchema>

export const SessionSchema = Type.Object({
  id: Uuid,
  activityId: Nullable(Uuid),
  seriesId: Nullable(Id),
  kind: Choice(SESSION_KINDS),
  title: Type.String(),
  themes: Type.Array(Type.String()),
  day: Day,
  endDay: Nullable(Day),
  startTime: Nullable(Type.String()),
  endTime: Nullable(Type.String()),
  areaId: Id,
  place: Type.String(),
  hosts: Type.Array(Id),
  experts: Type.Array(Type.String()),
  headcounts: Type.Array(HeadcountSchema),
  offline: Type.Integer(),
  online: Type.Integer(),
  countMethod: Choice(countMethods),
  materials: Type.Integer(),
  works: Type.Integer(),
  note: Type.String(),
  confirmed: Type.Array(Type.String()),
  state: Choice(RECORD_STATES),
  version: Type.Integer(),
  checkAt: Nullable(Id),
  checksLeft: Type.Integer(),
  recordedBy: Type.String(),
  recordedAt: Moment,
  submittedAt: Nullable(Moment),
  countedAt: Nullable(Moment),
})
export type Session = Static<typeof SessionSchema>
export type SessionRow = Selectable<SessionTable>

const moment = (at: Date | null) => at?.toISOString() ?? null
const minutes = (time: string | null) => time?.slice(0, 5) ?? null

export const presentSession = (row: SessionRow): Session => ({
  ...row,
  kind: row.kind as Session['kind'],
  headcounts: row.headcounts as Session['headcounts'],
  offline: row.headcounts.reduce((sum, head) => sum + head.offline, 0),
  online: row.headcounts.reduce((sum, head) => sum + head.online, 0),
  countMethod: row.countMethod as Session['countMethod'],
  startTime: minutes(row.startTime),
  endTime: minutes(row.endTime),
  recordedAt: row.recordedAt.toISOString(),
  submittedAt: moment(row.submittedAt),
  countedAt: moment(row.countedAt),
})
