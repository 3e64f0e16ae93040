import { type Insertable, type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import type { OpinionTable } from './opinion.table.ts'

type Db = Kysely<Database>

export const insertOpinion = (trx: Db, row: Insertable<OpinionTable>) =>
  trx.insertInto('opinion').values(row).execute()

export interface OpinionRow {
  code: string
  personId: string
  personName: string
  comment: string
  score: number | null
  saidAt: Date
}

/** What stands of a version: of each person about each row what they said last; an opinion taken back is gone. */
export async function findOpinions(db: Db, appraisalId: string, version: number): Promise<OpinionRow[]> {
  const { rows } = await sql<OpinionRow>`
    select code, person_id as "personId", person_name as "personName", comment, score::float8 as score,
      said_at as "saidAt"
    from (select distinct on (person_id, code) * from opinion
      where appraisal_id = ${appraisalId}::uuid and version = ${version}
      order by person_id, code, id desc) latest
    where comment <> '' or score is not null
    order by said_at, person_id, code`.execute(db)
  return rows
}

export interface ProjectToJudge {
  id: string
  project: string
  organizationId: number
  unit: string
  year: number
  number: number
  frozenAt: Date
  rows: number
  said: number
  concluded: boolean
  evaluators: number
}

/** The latest frozen version of every form at or below these units; those one has not concluded first, oldest first. */
export async function findProjects(
  db: Db,
  units: readonly number[],
  personId: string,
): Promise<ProjectToJudge[]> {
  const { rows } = await sql<ProjectToJudge>`
    with latest as (
      select distinct on (a.id) a.id, a.organization_id, a.year, v.number, v.frozen_at, v.form, v.scored, a.written_by
          || array[a.recorded_by, v.frozen_by, v.handed_in_by] as hands
      from appraisal a join appraisal_version v on v.appraisal_id = a.id
      where a.organization_id in ${unitsBelow(units)} and v.revoked_at is null order by a.id, v.number desc
    ), said as (
      select distinct on (o.appraisal_id, o.code) o.appraisal_id, o.code, o.comment, o.score
      from opinion o join latest l on l.id = o.appraisal_id and l.number = o.version
      where o.person_id = ${personId} order by o.appraisal_id, o.code, o.id desc
    )
    select l.id, l.form->>'project' as project, l.organization_id as "organizationId", u.short_name as unit, l.year,
      l.number, l.frozen_at as "frozenAt", jsonb_array_length(l.scored->'rows') as rows,
      (select count(*)::int from said s where s.appraisal_id = l.id and s.code <> '' and (s.comment <> '' or s.score is not null)) as said,
      exists (select from said s where s.appraisal_id = l.id and s.code = '' and s.comment <> '') as concluded,
      (select count(distinct o.person_id)::int from opinion o where o.appraisal_id = l.id and o.version = l.number) as evaluators
    from latest l join organization u on u.id = l.organization_id
    where ${personId} <> all(array_remove(l.hands, null))
    order by concluded, l.year, l.frozen_at limit 200`.execute(db)
  return rows
}
