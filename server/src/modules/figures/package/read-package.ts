import type { Formula, Rule } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findMetrics } from '../catalogue/metric.store.ts'
import { findRules } from '../crosswalk/crosswalk-rule.store.ts'
import { listFeeds } from '../explaining/record-feed.ts'
import { presentFormula } from '../metrics/formula-given.ts'
import type { Contents, PackedFrame, PackedMetric, PackedRule } from './package.shape.ts'

type Db = Kysely<Database>

const byCode = <T extends { code: string }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))

function grouped<T extends { code: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(row.code, [...(groups.get(row.code) ?? []), row])
  return groups
}

async function packMetrics(db: Db): Promise<PackedMetric[]> {
  const versions = grouped(
    await db.selectFrom('metricVersion').selectAll().orderBy('code').orderBy('version').execute(),
  )
  return (await findMetrics(db, {})).map(({ code, kind, unit, scale, theme, ...row }) => {
    const written = versions.get(code) ?? [{ ...row, since: '1900-01-01', reason: '' }]
    return {
      ...{ code, kind, unit, scale, theme: theme as PackedMetric['theme'] },
      versions: written.map(({ since, name, nameEn, definition, formula, reason }) => ({
        ...{ since, name, nameEn, definition },
        formula: presentFormula(formula as Formula | null),
        reason,
      })),
    }
  })
}

function packRule({ code: _, version: __, metric: ___, ...rule }: Rule) {
  return rule as NonNullable<PackedRule['versions'][number]['rule']>
}

async function packRules(db: Db): Promise<PackedRule[]> {
  return [...grouped(await findRules(db))].map(([code, versions]) => ({
    ...{ code, feed: versions[0]?.feed ?? '', metric: versions[0]?.metric ?? '' },
    versions: versions
      .sort((a, b) => a.version - b.version)
      .map(({ since, rule, reason }) => ({ since, rule: rule && packRule(rule), reason })),
  }))
}

async function packFrames(db: Db): Promise<PackedFrame[]> {
  const rows = await db.selectFrom('frameVersion').selectAll().orderBy('code').orderBy('version').execute()
  return [...grouped(rows)].map(([code, versions]) => ({
    code,
    versions: versions.map(({ since, name, definition, parts, ended, reason }) => ({
      ...{ since, name, definition, parts, ended, reason },
    })),
  }))
}

/** The catalogue as it stands: every version of every metric, rule and frame, and what lists feed; in the order of codes. */
export async function readContents(db: Db): Promise<Contents> {
  const lists = listFeeds
    .all()
    .flat()
    .map(({ code, metric }) => ({ code, metric }))
  return {
    metrics: byCode(await packMetrics(db)),
    rules: byCode(await packRules(db)),
    frames: byCode(await packFrames(db)),
    lists: byCode([...new Map(lists.map((one) => [`${one.code} ${one.metric}`, one])).values()]),
  }
}
