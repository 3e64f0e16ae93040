import { sql } from 'kysely'
import { type ContributionSource, hiddenLines } from '#modules/contributions'
import { registerPolicy } from '../register.policy.ts'
import { naming } from '../values/named.store.ts'

/** Lists of this group are of honours: whoever stands in one of people bears it, and whoever another one names. */
const HONOURS = 'honours'

interface Row {
  part: string
  id: string
  what: string
  note: string
  unit: number
  since: string
  until: string | null
}

/** The lists of people that somebody stands or stood in, those of honours apart. */
export const listContributions: ContributionSource = {
  parts: [
    { code: 'lists', place: 30, hours: false },
    { code: 'honours', place: 40, hours: false },
  ],
  async read(db, memberId, { from, to }, asker) {
    const { rows } = await sql<Row>`
      select case when d.definition #>> '{group,code}' = ${HONOURS} then 'honours' else 'lists' end as part,
        r.id, case when r.member_id is null then r.name else d.definition #>> '{form,words,zh}' end as what, o.short_name as note, o.id as unit, r.since, r.until
      from register_record r
      join register_kind k on k.code = r.kind
      join register_definition d on d.kind = k.code and d.version = k.version
      join organization o on o.id = r.organization_id
      where r.state = 'counted' and r.since <= ${to}::date
        and (r.member_id = ${memberId}::uuid
          or d.definition #>> '{group,code}' = ${HONOURS} and r.id in (${naming(memberId)}))
        and (r.until is null or r.until > coalesce(${from}::date, '-infinity'))
      order by r.since desc, r.id`.execute(db)
    return hiddenLines(
      db,
      asker,
      registerPolicy.read,
      rows.map((row) => ({ ...row, hours: null, screen: `/register-records/${row.id}` })),
    )
  },
}
