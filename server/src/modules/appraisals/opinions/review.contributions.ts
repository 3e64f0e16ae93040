import { sql } from 'kysely'
import type { ContributionSource } from '#modules/contributions'
import { chainOf } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { mayReadOpinions } from './opinion-reach.ts'

interface Concluded {
  id: string
  project: string
  unitName: string
  unit: number
  at: Date
}

/** The forms that somebody judged as an evaluator, once they have said what they think of the whole of one. */
export const reviewContributions: ContributionSource = {
  parts: [{ code: 'reviewed', place: 25, hours: false }],
  async read(db, memberId, { from, to }, asker) {
    const { rows } = await sql<Concluded>`
      select distinct on (a.id) a.id, v.form ->> 'project' as project, o.short_name as unit_name, o.id as unit,
        p.said_at as at
      from member m
      join opinion p on p.person_id = m.person_id and p.code = '' and p.comment <> ''
      join appraisal a on a.id = p.appraisal_id
      join appraisal_version v on v.appraisal_id = p.appraisal_id and v.number = p.version and v.revoked_at is null
      join organization o on o.id = a.organization_id
      where m.id = ${memberId}::uuid
      order by a.id, p.id desc`.execute(db)
    const judged = rows
      .map((row) => ({ ...row, since: dayOf(row.at) }))
      .sort((one, other) => other.since.localeCompare(one.since))
    const within = judged.filter(({ since }) => since <= to && (from === null || since >= from))
    return Promise.all(
      within.map(async ({ id, project, unitName, unit, since }) => {
        // Whoever wrote a form does not learn here who judges it.
        const seen = asker === 'own' || mayReadOpinions(asker, await chainOf(db, unit))
        return {
          ...{ part: 'reviewed', id, since, until: null, hours: null },
          ...{ what: seen ? project : '', note: seen ? unitName : '' },
          screen: seen ? `/appraisals/${id}` : null,
        }
      }),
    )
  },
}
