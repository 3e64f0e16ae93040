import { sql } from 'kysely'
import type { FrozenReport } from '#modules/figures'
import { dayOf } from '#platform/clock'

interface Named {
  reading: string
  appraisalId: string
  number: number
  name: string
  frozenAt: Date
}

/** The frozen versions of forms, by the readings their figures were frozen under; one taken back is none. */
export const appraisalReport: FrozenReport = {
  kind: 'appraisal',
  async named(db, ids) {
    const { rows } = await sql<Named>`
      select r.id as reading, v.appraisal_id, v.number, v.form->>'project' as name, v.frozen_at
      from appraisal_reading r
      join appraisal_version v on v.appraisal_id = r.appraisal_id and v.read_at = r.read_at
      where r.id::text = any(${[...ids]}::text[]) and v.revoked_at is null`.execute(db)
    return new Map(
      rows.map(({ reading, appraisalId, number, name, frozenAt }) => [
        reading,
        { name, path: `/appraisals/${appraisalId}/versions/${number}`, frozenOn: dayOf(frozenAt) },
      ]),
    )
  },
}
