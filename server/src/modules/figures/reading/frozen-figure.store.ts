import { formatPeriod, parsePeriod } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { getMetrics } from '../catalogue/metric.store.ts'
import type { Figure, FigureQuery } from '../figure.ts'
import { readFigures } from './read-figures.ts'

type Db = Kysely<Database>

/** One figure of a report; `place` says where in it the figure stands. */
export interface ReportFigure extends FigureQuery {
  place: string
}

export interface Report {
  kind: string
  id: string
}

/** Where the ledger stands: the last folded position and the digest of the chain up to it. */
export async function ledgerPosition(db: Db): Promise<{ position: number; digest: Buffer }> {
  const { rows } = await sql<{ position: number; digest: Buffer }>`
    select last_seq as position, digest from fold order by id desc limit 1`.execute(db)
  return rows[0] ?? { position: 0, digest: Buffer.alloc(32) }
}

/** Reads figures for a report and keeps them as printed: query, value, mark, moment, position and digest. Once per place. */
export async function freezeFigures(
  trx: Db,
  report: Report,
  wishes: readonly ReportFigure[],
  by: string,
  at: Date,
): Promise<Figure[]> {
  const figures = await readFigures(trx, wishes)
  const metrics = await getMetrics(trx, [...new Set(wishes.map((wish) => wish.metric))])
  const { position, digest } = await ledgerPosition(trx)
  const rows = wishes.map((wish, index) => ({
    place: wish.place,
    organization: wish.organization,
    metric: metrics.get(wish.metric)?.id,
    period: formatPeriod(wish.period),
    audience: wish.audience ?? null,
    channel: wish.channel ?? null,
    amount: figures[index]?.amount ?? null,
    mark: figures[index]?.mark ?? 'none',
  }))
  await sql`
    insert into frozen_figure (report_kind, report_id, place, organization, metric, period, audience, channel, amount,
      mark, position, digest, frozen_by, frozen_at)
    select ${report.kind}, ${report.id}, r.*, ${position}, ${digest}, ${by}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(place text, organization int, metric int, period text,
      audience figure_audience, channel figure_channel, amount bigint, mark text)`.execute(trx)
  return figures
}

export interface Drift {
  place: string
  metric: string
  frozen: number | null
  today: number | null
}

/** The figures of a frozen report that would be printed differently today, with both amounts (smallest units). */
export async function findDrift(db: Db, report: Report): Promise<Drift[]> {
  const { rows } = await sql<Omit<ReportFigure, 'period'> & { period: string; amount: number | null }>`
    select f.place, f.organization, metric.code as metric, f.period, f.audience, f.channel, f.amount
    from frozen_figure f join metric on metric.id = f.metric
    where f.report_kind = ${report.kind} and f.report_id = ${report.id} order by f.place`.execute(db)
  const today = await readFigures(
    db,
    rows.map((row) => ({ ...row, period: parsePeriod(row.period) })),
  )
  return rows.flatMap(({ place, metric, amount: frozen }, index) => {
    const now = today[index]?.amount ?? null
    return now === frozen ? [] : [{ place, metric, frozen, today: now }]
  })
}
