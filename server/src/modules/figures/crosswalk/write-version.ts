import type { Rule } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import type { EndpointPlatform } from '#platform/platform'
import type { MetricRow } from '../catalogue/metric.store.ts'
import { beginRecount } from '../recounts/begin-recount.ts'
import { insertVersions } from './crosswalk-rule.store.ts'

interface Written {
  code: string
  version: number
  feed: string
  metric: MetricRow
  since: string
  rule: Rule | null
  reason: string
  adjustment?: string | undefined
}

/**
 * Writes a version of a rule. One that begins on a day to come changes nothing that counts; one that begins today or
 * before has what counts already counted once more, in the background. Answers the recount, where there is one.
 */
export async function writeVersion(
  trx: Kysely<Database>,
  { metric, adjustment, ...written }: Written,
  { actor, platform }: { actor: Actor; platform: EndpointPlatform },
): Promise<number | null> {
  const at = platform.clock()
  const { code, version, since, reason, rule } = written
  await insertVersions(trx, [{ ...written, metric: metric.code, by: actor.id ?? '', byName: actor.name, at }])
  const act = version === 1 ? 'made' : rule ? 'changed' : 'ended'
  await noteAct(trx, actor, at, {
    kind: `crosswalk-rule.${act}`,
    subject: { kind: 'crosswalk-rule', id: code, name: metric.name },
    details: { version, since, reason },
  })
  if (since > dayOf(at)) return null
  return beginRecount(trx, platform, { ...written, adjustment, by: actor, at })
}
