import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import { platformErrors } from '#platform/errors'
import type { Questionnaire } from './definition.ts'

type Db = Kysely<Database>

/** A questionnaire in its newest version. */
export interface QuestionnaireRow {
  code: string
  organizationId: number | null
  version: number
  definition: Questionnaire
  madeAt: Date
  shipped: number | null
}

const newest = (db: Db) =>
  db
    .selectFrom('questionnaire as q')
    .innerJoin('questionnaireDefinition as d', (join) =>
      join.onRef('d.questionnaire', '=', 'q.code').onRef('d.version', '=', 'q.version'),
    )
    .select(['q.code', 'q.organizationId', 'q.version', 'q.shipped', 'd.definition', 'd.madeAt'])

export async function getQuestionnaire(db: Db, code: string): Promise<QuestionnaireRow> {
  const row = await newest(db).where('q.code', '=', code).executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

/** What a unit may send, given with all above it: its own, those of units above, and those of everybody, by name. */
export const findQuestionnairesAt = (db: Db, chain: readonly number[]): Promise<QuestionnaireRow[]> =>
  newest(db)
    .where(sql<boolean>`(q.organization_id is null or q.organization_id = any(${[...chain]}::int[]))`)
    .orderBy(sql`(d.definition->'form'->'words'->>'zh') collate pinyin`)
    .orderBy('q.code')
    .execute()

/** Whether somebody at one of these units sends it, or may be asked it. */
export async function isBeside(
  db: Db,
  unit: number,
  { seats, chain }: { seats: readonly number[]; chain: readonly number[] },
): Promise<boolean> {
  const { rows } = await sql<{ beside: boolean }>`
    select exists (select from unnest(${[...seats]}::int[]) seat
      where seat in ${unitsBelow([unit])} or seat = any(${[...chain]}::int[])) as beside`.execute(db)
  return rows[0]?.beside ?? false
}

/** The definition of one version; it never changes. */
export async function getVersion(db: Db, code: string, version: number): Promise<Questionnaire> {
  const row = await db
    .selectFrom('questionnaireDefinition')
    .select('definition')
    .where('questionnaire', '=', code)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
  return row.definition
}

/** A code nobody else has, of letters alone. */
export async function drawCode(trx: Db): Promise<string> {
  const { rows } = await sql<{ code: string }>`
    select 'ask-' || translate(substr(md5(gen_random_uuid()::text), 1, 10), '0123456789', 'ghijklmnop') as code`.execute(
    trx,
  )
  return rows[0]?.code ?? ''
}

interface Made {
  definition: Questionnaire
  by: string
  at: Date
}

const insertDefinition = (trx: Db, questionnaire: string, { definition, by, at }: Made) =>
  trx
    .insertInto('questionnaireDefinition')
    .values({
      questionnaire,
      version: definition.form.version,
      definition: JSON.stringify(definition),
      madeBy: by,
      madeAt: at,
    })
    .execute()

export async function insertQuestionnaire(
  trx: Db,
  {
    code,
    organizationId,
    shipped = null,
    ...made
  }: Made & { code: string; organizationId: number | null; shipped?: number | null },
): Promise<void> {
  const { version } = made.definition.form
  await trx
    .insertInto('questionnaire')
    .values({ code, organizationId, shipped, version, madeBy: made.by, madeAt: made.at })
    .execute()
  await insertDefinition(trx, code, made)
}

/** Writes the next version; whoever calls has locked the questionnaire. */
export async function insertVersion(trx: Db, code: string, made: Made, shipped?: number): Promise<void> {
  await insertDefinition(trx, code, made)
  await trx
    .updateTable('questionnaire')
    .set({ version: made.definition.form.version, ...(shipped === undefined ? {} : { shipped }) })
    .where('code', '=', code)
    .execute()
}

export const lockQuestionnaire = (trx: Db, code: string) =>
  sql`select 1 from questionnaire where code = ${code} for update`.execute(trx)
