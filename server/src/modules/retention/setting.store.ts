import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Config } from '#platform/config'
import type { RetentionKind } from '#platform/retention/retention-kind'
import type { Setting } from './period.ts'

type Db = Kysely<Database>

/** A setting as it stands; version 0 where nobody chose anything yet. */
export type KeptSetting = Setting & { version: number }

/** Whoever sets or removes a kind keeps others from doing so until the transaction ends. */
export const lockKind = (trx: Db, { code }: RetentionKind) =>
  sql`select pg_advisory_xact_lock(hashtext('retention'), hashtext(${code}))`.execute(trx)

/** What was chosen for each kind; what the range no longer allows, since the machine says otherwise now, is drawn into it. */
export async function findSettings(
  db: Db,
  config: Config,
  kinds: readonly RetentionKind[],
): Promise<KeptSetting[]> {
  const codes = kinds.map(({ code }) => code)
  const rows = await db.selectFrom('retentionSetting').selectAll().where('kind', 'in', codes).execute()
  return kinds.map((kind) => {
    const { usual, least, most } = kind.range(config)
    const within = (period: number) => Math.min(most, Math.max(least, period))
    const row = rows.find((one) => one.kind === kind.code)
    if (!row) return { period: usual, before: null, fromDay: null, version: 0 }
    const { period, before, fromDay, version } = row
    return { period: within(period), before: before === null ? null : within(before), fromDay, version }
  })
}

export async function findSetting(db: Db, config: Config, kind: RetentionKind): Promise<KeptSetting> {
  const [setting] = await findSettings(db, config, [kind])
  return setting as KeptSetting
}

/** Keeps a choice; the caller holds the kind. */
export const keepSetting = (trx: Db, kind: RetentionKind, setting: Setting, version: number) =>
  trx
    .insertInto('retentionSetting')
    .values({ kind: kind.code, ...setting, version })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet({ ...setting, version }))
    .execute()
