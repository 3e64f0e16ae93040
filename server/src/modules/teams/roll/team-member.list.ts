import Type, { type Static } from 'typebox'
import { day, number, text } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import type { ListRequest } from '#engines/lists/list-request'
import { registerPolicy } from '#modules/registers'
import { dayOf } from '#platform/clock'
import { Day, Nullable, Uuid } from '#platform/shapes'
import { getTeamFor } from './team-for.ts'
import { type RolledMember, rollOrder, rollRows } from './team-member.rows.ts'

const filter = {
  team: Uuid,
  day: Type.Optional(Day),
  ever: Type.Optional(Type.Boolean({ description: 'Everybody there ever was, whatever the day' })),
  search: Search(),
}
const Asked = Type.Object(filter)

export const teamMemberList = listEndpoints({
  name: 'team-members',
  summary:
    'Who was in a team on a day, today unless said, whoever leads it first; with `ever`, all there ever were',
  may: registerPolicy.read,
  filter,
  order: rollOrder,
  async within({ db, actor, query, now }: ListRequest<Static<typeof Asked>>) {
    const { id, name } = await getTeamFor(db, actor, query.team)
    const day = query.ever ? null : (query.day ?? dayOf(now))
    return { team: id, name, day, year: (day ?? dayOf(now)).slice(0, 4), search: query.search?.trim() ?? '' }
  },
  rows: rollRows,
  item: Type.Object({
    id: Uuid,
    memberId: Uuid,
    name: Type.String(),
    code: Type.String(),
    unitName: Type.String(),
    since: Day,
    until: Nullable(Type.String({ format: 'date', description: 'The first day they are in it no more' })),
    leads: Type.Boolean(),
    led: Type.Array(Type.Object({ id: Uuid, since: Day, until: Nullable(Day) })),
    hours: Type.Number({ description: 'Of lectures and service, in the year of the day asked about' }),
    cameFrom: Nullable(
      Type.String({ description: 'The team they came from, where that was merged into this one' }),
    ),
  }),
  present: ({ orderKey: _, ...row }: RolledMember) => row,
  columns: {
    name: text('name'),
    role: {
      kind: 'text',
      value: ({ leads }, messages) => messages(leads ? 'team.role.leader' : 'team.role.member'),
    },
    unit: text('unitName'),
    since: day('since'),
    until: day('until'),
    hours: number('hours'),
    code: text('code'),
  },
  about: ({ name }) => name,
})
