import type { Searchable } from '#engines/search/searchable'
import { getMetrics } from '#modules/figures'
import { searchedAt } from '#modules/organizations'
import { seats } from '#platform/actor'
import { dayNumber } from '#platform/clock'
import { declarationPolicy } from './declaration.policy.ts'
import { findDeclarationsOf } from './declaration.store.ts'

/** A declared figure is found by its metric, its period and its unit. */
export const declarationSearch: Searchable = {
  kind: 'declaration',
  version: 1,
  table: 'declaration',
  key: 'id',
  marksOf: (_, actor) => seats(actor, declarationPolicy.read),
  async read(db, ids) {
    const rows = await findDeclarationsOf(db, ids)
    const at = await searchedAt(
      db,
      rows.map(({ organizationId }) => organizationId),
    )
    const metrics = await getMetrics(db, [...new Set(rows.map(({ metric }) => metric))])
    return rows.map((row) => {
      const { unitName, ...placed } = at(row.organizationId)
      return {
        ...placed,
        id: row.id,
        title: metrics.get(row.metric)?.name ?? row.metric,
        titleEn: metrics.get(row.metric)?.nameEn ?? '',
        note: `${row.period} · ${unitName}`,
        past: row.state === 'withdrawn',
        rank: -dayNumber(row.day),
      }
    })
  },
}
