import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { FEW, hasFew, heldBelow, unitsBelow } from '#modules/organizations'
import { holdsText } from '#platform/text/like'
import { alike } from './likely/alike.ts'
import type { MemberRow } from './member.ts'

export const memberOrder = listOrder(
  {
    name: { value: sql`m.name`, kind: 'text' },
    unit: { value: sql`o.short_name`, kind: 'text' },
    code: { value: sql`m.code`, kind: 'text' },
  },
  'name',
  { value: sql`m.id`, kind: 'uuid' },
)

export type ListedMember = MemberRow & { unitName: string; orderKey: string }

interface Asked {
  organizationId: number
  search?: string | undefined
  likely?: boolean | undefined
}

const live = (one: string) =>
  sql`${sql.raw(one)}.merged_into is null and ${sql.raw(one)}.forgotten_at is null`

/** Whoever may be the same has the name and one of these in common; see `alike`. */
const shared = ['organization_id', 'phone_digest', 'born']

/** Those of a unit and below of whom there is somebody else who may be the same, and nobody said yet that it is another. */
const twins = (organizationId: number, few: boolean) =>
  sql.join(
    shared.map(
      (trait) => sql`
        select x.id from member x join member t on t.name = x.name and t.${sql.raw(trait)} = x.${sql.raw(trait)}
        where t.id <> x.id and ${live('t')} and ${live('x')} and ${alike('x', 't')}
          and ${heldBelow(sql`x.organization_id`, [organizationId], few)}
          and not exists (select from member_apart a where a.one = least(t.id, x.id) and a.other = greatest(t.id, x.id))`,
    ),
    sql` union `,
  )

const asked = ({ organizationId, search = '', likely }: Asked, few: boolean) => {
  const words = search.trim()
  return sql`member m where ${heldBelow(sql`m.organization_id`, [organizationId], few)}
    and ${live('m')}
    ${words ? sql`and (${holdsText(sql`m.name`, words)} or m.code = ${words.toUpperCase()})` : sql``}
    ${likely ? sql`and m.id in (${twins(organizationId, few)})` : sql``}`
}

/** Those of a unit and below, met unit by unit: asked all at once, every one of them is found before the first is counted. */
const byUnit = (organizationId: number) => sql`
  from unnest(array${unitsBelow([organizationId])}) unit
  cross join lateral (select from member m where m.organization_id = unit and ${live('m')} limit ${FEW}::int) m`

/** Whether so few people are asked for that they are better found first and sorted then; of twins, among how many. */
export const asksFew = (db: Kysely<Database>, { likely: _, ...filter }: Asked): Promise<boolean> =>
  hasFew(db, filter.search?.trim() ? sql`from ${asked(filter, true)}` : byUnit(filter.organizationId))

/** People whom a unit and everything below it keeps, without those for whom another stands and those forgotten. */
export function memberRows(
  _: Kysely<Database>,
  filter: Asked & { few: boolean },
  order: RowOrder,
): RawBuilder<ListedMember> {
  // Twins are all found before the first is shown.
  const sorted = filter.few || filter.likely
  return sql<ListedMember>`
    select m.*, o.short_name as unit_name, ${order.key} as order_key
    from (select m.* from ${asked(filter, filter.few)} ${sorted ? sql`offset 0` : sql``}) m
    join organization o on o.id = m.organization_id
    where ${order.beyond}
    order by ${order.by} limit ${order.limit}`
}

/** Somebody or something as a cell of a table calls it. */
export interface Called {
  id: string
  name: string
  code: string
}

/** Those of a unit and everything below it who have one of these names or numbers. */
export async function findCalled(
  db: Kysely<Database>,
  unit: number,
  words: readonly string[],
): Promise<Called[]> {
  if (words.length === 0) return []
  const { rows } = await sql<Called>`
    select m.id, m.name, m.code from member m where ${live('m')} and ${heldBelow(sql`m.organization_id`, [unit], true)}
      and (m.name = any(${[...words]}::text[]) or m.code = any(${words.map((word) => word.toUpperCase())}::text[]))`.execute(
    db,
  )
  return rows
}
