import type { Rule, RuleVersion } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { holdTree } from '#modules/organizations'
import { executePrepared } from '#platform/database/prepared'
import { holdBooks } from '../books/period-close.store.ts'
import { CLOSING_LOCK } from '../ledger/locks.ts'

type Db = Kysely<Database>

/** Every version of every rule for records of a kind, to be read. */
export const ruleVersions = (feed: string) => sql<RuleVersion>`
  select code, version, metric, since::text as since, rule, to_json(made_at) #>> '{}' as "madeAt"
  from crosswalk_rule where feed = ${feed} order by nth`

export const readVersions = (db: Db, feed: string): Promise<RuleVersion[]> =>
  executePrepared(db, ruleVersions(feed))

/**
 * Holds the rules as they are until the transaction ends: who changes them waits for whoever counts by them, as closing
 * does. To be asked before they are read. The tree is held before, as everywhere.
 */
export async function holdRules(trx: Db): Promise<void> {
  await holdTree(trx)
  await holdBooks(trx)
}

/** The same for who changes them: waits for all that count meanwhile, and has them wait. */
export const lockRules = (trx: Db) =>
  sql`select pg_advisory_xact_lock(${sql.lit(CLOSING_LOCK.group)}, ${sql.lit(CLOSING_LOCK.id)})`.execute(trx)

export interface NewVersion {
  code: string
  version: number
  feed: string
  metric: string
  since: string
  rule: Rule | null
  shipped?: number | null
  reason?: string
  by: string
  byName?: string
  at: Date
}

export const insertVersions = (trx: Db, versions: readonly NewVersion[]) =>
  trx
    .insertInto('crosswalkRule')
    .values(
      versions.map(({ rule, by, byName = '', at, shipped = null, reason = '', ...one }) => ({
        ...one,
        rule: rule && JSON.stringify(rule),
        shipped,
        reason,
        madeBy: by,
        madeByName: byName,
        madeAt: at,
      })),
    )
    .execute()

/** All versions of all rules, as screens show them. */
export const findRules = (db: Db) => db.selectFrom('crosswalkRule').selectAll().orderBy('nth').execute()

/** The newest version of a rule. */
export const findNewest = (db: Db, code: string) =>
  db
    .selectFrom('crosswalkRule')
    .selectAll()
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The metrics that any rule feeds or has fed. */
export async function findFed(db: Db): Promise<Set<string>> {
  const rows = await executePrepared(db, sql<{ metric: string }>`select distinct metric from crosswalk_rule`)
  return new Set(rows.map(({ metric }) => metric))
}
