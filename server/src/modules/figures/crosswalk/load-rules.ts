import { type Rule, ruleName, ruleNamed } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { recordFeeds } from '../explaining/record-feed.ts'
import { findRules, insertVersions } from './crosswalk-rule.store.ts'

const BY = 'medelge'
/** Rules that come along hold for all days. */
const ALWAYS = '1900-01-01'

/** A rule that comes along keeps the sentence it came with: entries name it, whatever a later release says. */
function withSentence(rule: Rule): Rule {
  const said = (language: 'zh-CN' | 'en') => ruleNamed(ruleName(rule), language)?.basis ?? rule.code
  return { ...rule, says: { 'zh-CN': said('zh-CN'), en: said('en') } }
}

/**
 * Brings the rules that come with the product into the table, and the next version of those that a release changed. What
 * officers made of one since is theirs: it is left as it is.
 */
export async function loadRules(trx: Kysely<Database>, at: Date): Promise<void> {
  // Several nodes may start at once.
  await sql`select pg_advisory_xact_lock(hashtext('shipped rules'))`.execute(trx)
  const known = await findRules(trx)
  // Whatever was counted before there was this table was counted by these.
  const madeAt = known.length === 0 ? new Date(0) : at
  for (const { kind: feed, shipped } of recordFeeds.all()) {
    for (const rule of shipped) {
      const versions = known.filter(({ code }) => code === rule.code)
      const newest = versions.at(-1)
      if (versions.some((one) => one.shipped === rule.version) || (newest && newest.madeBy !== BY)) continue
      const version = Math.max(rule.version, (newest?.version ?? 0) + 1)
      const row = {
        ...{ code: rule.code, version, feed, metric: rule.metric, since: ALWAYS },
        ...{ rule: { ...withSentence(rule), version }, shipped: rule.version, by: BY, at: madeAt },
      }
      await insertVersions(trx, [row])
      known.push({ ...row, reason: '', madeBy: BY, madeByName: '', madeAt, nth: 0 })
    }
  }
}
