import { type Kysely, sql } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { inUnit, unitsBelow } from '#modules/organizations'
import { registerPolicy } from '#modules/registers'
import { endpoint } from '#platform/endpoint'
import { Id, Uuid } from '#platform/shapes'
import { holding } from '#platform/text/like'

const MOST = 50

async function findByName(db: Kysely<Database>, unit: number, search: string) {
  const { rows } = await sql<{ id: string; name: string; unitName: string }>`
    select r.id, r.name, o.short_name as unit_name
    from register_kind k
    join register_definition d on d.kind = k.code and d.version = k.version and d.definition->>'team' = 'true'
    join register_record r on r.kind = k.code
    join organization o on o.id = r.organization_id
    where r.organization_id in ${unitsBelow([unit])} and r.state in ('submitted', 'counted')
      ${search ? sql`and r.name like ${holding(search)}` : sql``}
    order by r.name collate pinyin, r.id limit ${MOST}`.execute(db)
  return rows
}

export const findTeams = endpoint({
  route: 'GET /api/teams',
  summary: 'Teams of a unit and all below it, of whatever list, to choose one by its name; the first fifty',
  may: registerPolicy.read,
  query: Type.Object({
    organizationId: Id,
    search: Type.Optional(Type.String({ maxLength: 50 })),
  }),
  answer: Type.Object({
    items: Type.Array(Type.Object({ id: Uuid, name: Type.String(), unitName: Type.String() })),
  }),
  async handle(request) {
    const { organizationId, search = '' } = await inUnit(registerPolicy.read)(request)
    return { items: await findByName(request.db, organizationId, search.trim()) }
  },
})
