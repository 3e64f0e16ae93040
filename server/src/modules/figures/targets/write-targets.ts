import { AmountError, formatAmount, parseAmount } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { readChains } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { inField } from '#platform/errors'
import { getMetrics } from '../catalogue/metric.store.ts'
import { figureErrors } from '../figure.errors.ts'
import { chainSetting } from './may-set.ts'
import { targetPolicy } from './target.policy.ts'
import { findTargets, insertTargets, lockTargets, type TargetVersion } from './target.store.ts'

type Db = Kysely<Database>

export interface GivenTarget {
  organization: number
  metric: string
  year: number
  value: string | null
  most: boolean
  source: string
  note: string
  /** The version it was made from; left out where whatever there is is replaced. */
  version?: number
}

export interface WrittenTarget {
  organizationId: number
  name: string
  value: string | null
  before: string | null
}

export const targetKey = (organization: number, metric: string, year: number): string =>
  `${organization} ${metric} ${year}`

function amountOf(value: string | null, scale: number): number | null {
  if (value === null) return null
  try {
    const amount = parseAmount(value, scale)
    if (amount >= 0) return amount
  } catch (error) {
    if (!(error instanceof AmountError)) throw error
  }
  throw figureErrors.TARGET_UNREADABLE({ value, ...inField('value') })
}

/** Writes the next version of each target that says something else than before. */
export async function writeTargets(
  trx: Db,
  given: readonly GivenTarget[],
  actor: Actor,
  at: Date,
): Promise<WrittenTarget[]> {
  const chains = await readChains(
    trx,
    given.map(({ organization }) => organization),
  )
  for (const { organization } of given) authorize(actor, targetPolicy.set, chainSetting(chains(organization)))
  const keys = given.map(({ organization, metric, year }) => targetKey(organization, metric, year))
  if (new Set(keys).size < keys.length) throw figureErrors.TARGET_TWICE()
  await lockTargets(trx)
  const metrics = await getMetrics(trx, [...new Set(given.map(({ metric }) => metric))])
  const known = await findTargets(trx, {
    organizations: [...new Set(given.map(({ organization }) => organization))],
    years: [...new Set(given.map(({ year }) => year))],
    metrics: [...metrics.keys()],
  })
  const before = new Map(known.map((one) => [targetKey(one.organizationId, one.metric, one.year), one]))
  const rows: TargetVersion[] = []
  const written: WrittenTarget[] = []
  for (const { organization, version, value, ...facts } of given) {
    const one = before.get(targetKey(organization, facts.metric, facts.year))
    const metric = metrics.get(facts.metric)
    if (!metric) continue
    const amount = amountOf(value, metric.scale)
    const said = (row: Pick<TargetVersion, 'amount' | 'most' | 'source' | 'note'>) =>
      JSON.stringify([row.amount, row.amount !== null && [row.most, row.source, row.note]])
    if (one ? said(one) === said({ ...facts, amount }) : amount === null) continue
    if (version !== undefined && (one?.version ?? 0) !== version) throw figureErrors.TARGET_OLD()
    rows.push({
      ...{ ...facts, amount, organizationId: organization, version: (one?.version ?? 0) + 1 },
      ...{ setBy: actor.id ?? '', setByName: actor.name, setAt: at },
    })
    const had = one?.amount ?? null
    written.push({
      ...{ organizationId: organization, name: metric.name, value },
      before: had === null ? null : formatAmount(had, metric.scale),
    })
  }
  if (rows.length > 0) await insertTargets(trx, rows)
  return written
}
