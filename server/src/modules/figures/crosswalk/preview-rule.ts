import { compareTotals, type Rule, type RuleVersion, type TotalChange } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type CountedRecord, feedOf } from '../explaining/record-feed.ts'
import { findActiveLines } from '../recounts/active-lines.store.ts'
import { countedBy } from '../recounts/count-anew.ts'
import type { Difference } from '../recounts/effects.store.ts'

/** Counted records looked at before somebody decides; a recount looks at all. */
export const LOOKED_AT = 5000
const AT_ONCE = 1000

export interface ChangedRecord {
  record: CountedRecord
  changes: TotalChange[]
}

/** Which of the newest counted records of a day and later would count differently with one version more. */
export async function changedBy(
  db: Kysely<Database>,
  feed: string,
  { versions, since }: { versions: readonly RuleVersion[]; since: string },
): Promise<{ looked: number; changed: ChangedRecord[] }> {
  const records = await feedOf(feed).findCounted(db, { since, limit: LOOKED_AT, newest: true })
  const changed: ChangedRecord[] = []
  for (let first = 0; first < records.length; first += AT_ONCE) {
    const some = records.slice(first, first + AT_ONCE)
    const active = await findActiveLines(
      db,
      feed,
      some.map(({ id }) => id),
    )
    for (const record of some) {
      const changes = compareTotals(active.get(record.id)?.lines ?? [], countedBy(versions, record))
      if (changes.length > 0) changed.push({ record, changes })
    }
  }
  return { looked: records.length, changed }
}

/** By how much the totals change, metric by metric and record by record. */
export const differencesOf = (changed: readonly ChangedRecord[]): Difference[] =>
  changed.flatMap(({ record: { hosts, facts }, changes }) =>
    changes.map(({ metric, before, after }) => ({ hosts, day: facts.day, metric, amount: after - before })),
  )

/** The versions there are with one more behind them, that holds from a day on. */
export function withOneMore(
  versions: readonly RuleVersion[],
  { code, metric, since, rule }: Pick<RuleVersion, 'code' | 'metric' | 'since'> & { rule: Rule | null },
): RuleVersion[] {
  const newest = Math.max(0, ...versions.filter((one) => one.code === code).map(({ version }) => version))
  const version = newest + 1
  return [...versions, { code, version, metric, since, rule: rule && { ...rule, version } }]
}
