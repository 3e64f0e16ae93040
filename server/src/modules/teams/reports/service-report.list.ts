import { type Kysely, type RawBuilder, sql } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { day, minute, number, text, word } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import type { ListRequest } from '#engines/lists/list-request'
import { dayOf } from '#platform/clock'
import { Choice, Day, Id, Moment, Nullable, Uuid } from '#platform/shapes'
import { holding } from '#platform/text/like'
import { mayAnswer } from './answerable.ts'
import { unitOfReport } from './service-report.store.ts'
import { type ReportAct, type ReportState, reportActs, reportStates } from './service-report.table.ts'

const filter = { state: Type.Optional(Choice(reportStates)), search: Search() }
const Asked = Type.Object(filter)

interface ListedReport {
  id: string
  version: number
  memberId: string
  name: string
  unitName: string
  day: string
  act: ReportAct
  hours: number | null
  items: number | null
  what: string
  teamId: string | null
  teamName: string | null
  state: ReportState
  reason: string
  reportedAt: Date
  orderKey: string
}

interface ReportsAsked {
  state: ReportState
  search: string
  mine: RawBuilder<boolean>
}

const rows = (
  _: Kysely<Database>,
  { state, search, mine }: ReportsAsked,
  order: RowOrder,
): RawBuilder<ListedReport> => sql<ListedReport>`
  select r.id, r.version, r.member_id, m.name, o.short_name as unit_name, r.day, r.act,
    r.half_hours / 2.0::float8 as hours, r.items, r.what, r.team_id, t.name as team_name, r.state, r.reason, r.reported_at, ${order.key} as order_key
  from service_report r join member m on m.id = r.member_id left join register_record t on t.id = r.team_id
  join organization o on o.id = ${unitOfReport}
  where r.state = ${state} and ${mine}
    ${search ? sql`and (m.name like ${holding(search)} or t.name like ${holding(search)})` : sql``}
    and ${order.beyond}
  order by ${order.by} limit ${order.limit}`

export const serviceReportList = listEndpoints({
  name: 'service-reports',
  summary:
    'What people told of their own service and the asker may answer: as leader of the team, or at the unit that keeps it or above; what waits longest first',
  may: 'member',
  filter,
  order: listOrder(
    {
      reportedAt: { value: sql`r.reported_at`, kind: 'moment' },
      name: { value: sql`m.name`, kind: 'text' },
      day: { value: sql`r.day`, kind: 'day' },
      hours: { value: sql`coalesce(r.half_hours, 0)`, kind: 'integer' },
      unit: { value: sql`o.short_name`, kind: 'text' },
    },
    'reportedAt',
    { value: sql`r.id`, kind: 'uuid' },
  ),
  async within({ actor, query, now }: ListRequest<Static<typeof Asked>>) {
    const { state = 'waiting', search = '' } = query
    return { state, search: search.trim(), mine: mayAnswer(actor, dayOf(now)) }
  },
  rows,
  item: Type.Object({
    id: Uuid,
    version: Id,
    memberId: Uuid,
    name: Type.String(),
    unitName: Type.String(),
    day: Day,
    act: Choice(reportActs),
    hours: Nullable(Type.Number()),
    items: Nullable(Type.Integer()),
    what: Type.String(),
    teamId: Nullable(Uuid),
    teamName: Nullable(Type.String()),
    state: Choice(reportStates),
    reason: Type.String(),
    reportedAt: Moment,
  }),
  present: ({ orderKey: _, reportedAt, ...row }) => ({ ...row, reportedAt: reportedAt.toISOString() }),
  columns: {
    name: text('name'),
    unit: text('unitName'),
    team: text('teamName'),
    day: day('day'),
    act: word('act', 'service.act'),
    hours: number('hours'),
    items: number('items'),
    what: text('what'),
    state: word('state', 'service.state'),
    reason: text('reason'),
    reportedAt: minute('reportedAt'),
  },
})
