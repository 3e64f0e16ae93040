import type { RetentionKind } from '#platform/retention/retention-kind'
import { shortenTrail, trailBefore } from './retention.store.ts'
import { lockChain } from './seal.store.ts'

/** Years for which a trail may be kept at most, in months. */
const MOST = 1200

/**
 * The trail tells of administrators: what the machine's settings say is the least, and they can only make it longer.
 * What it holds is the auditors' to see.
 */
export const trailRetention: RetentionKind = {
  code: 'audit-trail',
  unit: 'month',
  range: ({ auditMonths }) => ({ usual: auditMonths, least: auditMonths, most: MOST }),
  due: trailBefore,
  lock: lockChain,
  drop: shortenTrail,
  shownTo: ['auditor'],
}
