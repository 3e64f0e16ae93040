import Type from 'typebox'
import { day, text } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import type { LookUp } from '#engines/lists/list-request'
import { inUnit } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/shapes'
import { memberPolicy } from './member.policy.ts'
import { type Member, MemberSchema, presentMember } from './member.ts'
import { memberKeepers } from './member-keepers.ts'
import { asksFew, type ListedMember, memberOrder, memberRows } from './member-list.store.ts'

type Shown = Member & Pick<ListedMember, 'unitName' | 'orderKey'> & { lists: string }

/** With their numbers masked, and where they stand today. */
const whole =
  ({ db, keyring, now }: LookUp, { organizationId }: { organizationId: number }) =>
  async (rows: ListedMember[]): Promise<Shown[]> => {
    const ids = rows.map(({ id }) => id)
    const lists = new Map(ids.map((id) => [id, [] as string[]]))
    for (const { standing } of memberKeepers.all())
      for (const { memberId, what } of (await standing?.(db, ids, organizationId, dayOf(now))) ?? [])
        lists.get(memberId)?.push(what)
    return rows.map((row) => ({
      ...presentMember(row, keyring),
      unitName: row.unitName,
      orderKey: row.orderKey,
      lists: (lists.get(row.id) ?? []).join('、'),
    }))
  }

export const memberList = listEndpoints({
  name: 'members',
  summary:
    'People whom a unit and everything below it keeps on lists, by name; with `likely`, only those of whom there may be a second one',
  may: memberPolicy.read,
  watched: true,
  filter: { organizationId: Id, search: Search(), likely: Type.Optional(Type.Boolean()) },
  order: memberOrder,
  within: async (request) => {
    const query = await inUnit(memberPolicy.read)(request)
    return { ...query, few: await asksFew(request.db, query) }
  },
  rows: memberRows,
  complete: whole,
  item: Type.Object({ ...MemberSchema.properties, unitName: Type.String(), lists: Type.String() }),
  present: ({ orderKey: _, ...row }) => row,
  columns: {
    name: text('name'),
    unit: text('unitName'),
    lists: text('lists'),
    phone: text('maskedPhone'),
    idNumber: text('maskedIdNumber'),
    born: day('born'),
    code: text('code'),
  },
})
