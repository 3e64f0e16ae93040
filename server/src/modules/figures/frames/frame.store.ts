import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import type { FramePart, FrameVersionTable } from './frame-version.table.ts'

type Db = Kysely<Database>
export type FrameVersion = Selectable<FrameVersionTable>

/** What frames say on a day, in their order; those that ended by then are left out. */
export async function findFrames(db: Db, day: string): Promise<FrameVersion[]> {
  const rows = await db
    .selectFrom('frameVersion')
    .selectAll()
    .distinctOn('code')
    .where('since', '<=', day)
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()
  return rows.filter(({ ended }) => !ended).sort((a, b) => a.position - b.position)
}

/** Every version of one frame, oldest first. */
export const findFrameVersions = (db: Db, code: string): Promise<FrameVersion[]> =>
  db.selectFrom('frameVersion').selectAll().where('code', '=', code).orderBy('version').execute()

/** The newest version of every frame there ever was. */
export async function findNewestFrames(db: Db): Promise<FrameVersion[]> {
  const rows = await db
    .selectFrom('frameVersion')
    .selectAll()
    .distinctOn('code')
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()
  return rows.sort((a, b) => a.position - b.position)
}

export interface WrittenFrame {
  code: string
  version: number
  since: string
  name: string
  definition: string
  parts: readonly FramePart[]
  ended: boolean
  position: number
  reason: string
  madeBy: string
  madeByName: string
  madeAt: Date
}

export const insertFrameVersion = (trx: Db, { parts, ...written }: WrittenFrame) =>
  trx
    .insertInto('frameVersion')
    .values({ ...written, parts: JSON.stringify(parts) })
    .execute()

/** The code and place of a frame that is new. */
export async function nextFrame(trx: Db): Promise<{ code: string; position: number }> {
  const { rows } = await sql<{ code: string; position: number }>`
    select 'own-' || translate(substr(md5(gen_random_uuid()::text), 1, 10), '0123456789', 'ghijklmnop') as code,
      coalesce(max(position), 0) + 1 as position from frame_version`.execute(trx)
  return rows[0] ?? { code: '', position: 1 }
}

/** Whether another frame that has not ended is called so. */
export async function isFrameNamed(db: Db, code: string | null, name: string): Promise<boolean> {
  const all = await findNewestFrames(db)
  return all.some((one) => one.name === name && one.code !== code && !one.ended)
}
