import { formatPeriod } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { getMetrics } from '../catalogue/metric.store.ts'
import type { Figure, FigureQuery } from '../figure.ts'

type Db = Kysely<Database>

/** One figure of a report as it was read; `place` says where in it the figure stands. */
export interface ReportFigure extends FigureQuery, Pick<Figure, 'amount' | 'mark'> {
  place: string
}

export interface Report {
  kind: string
  id: string
}

/** Where the ledger stands: the last folded position and the digest of the chain up to it. */
async function ledgerPosition(db: Db): Promise<{ position: number; digest: Buffer }> {
  const { rows } = await sql<{ position: number; digest: Buffer }>`
    select last_seq as position, digest from fold order by id desc limit 1`.execute(db)
  return rows[0] ?? { position: 0, digest: Buffer.alloc(32) }
}

/**
 * Keeps the figures of a report as they were read: query, value, mark, moment, and where the ledger stood. Once per
 * place. The verification of the ledger says when it no longer passes through where a report was drawn.
 */
export async function freezeFigures(
  trx: Db,
  report: Report,
  figures: readonly ReportFigure[],
  by: string,
  at: Date,
): Promise<void> {
  if (figures.length === 0) return
  const metrics = await getMetrics(trx, [...new Set(figures.map(({ metric }) => metric))])
  const { position, digest } = await ledgerPosition(trx)
  const rows = figures.map(({ place, organization, metric, period, audience, channel, amount, mark }) => ({
    ...{ place, organization, amount, mark },
    metric: metrics.get(metric)?.id,
    period: formatPeriod(period),
    audience: audience ?? null,
    channel: channel ?? null,
  }))
  await sql`
    insert into frozen_figure (report_kind, report_id, place, organization, metric, period, audience, channel, amount,
      mark, position, digest, frozen_by, frozen_at)
    select ${report.kind}, ${report.id}, r.*, ${position}, ${digest}, ${by}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(place text, organization int, metric int, period text,
      audience figure_audience, channel figure_channel, amount bigint, mark text)`.execute(trx)
}
