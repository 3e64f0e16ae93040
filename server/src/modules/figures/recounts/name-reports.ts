import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { Day, Nullable } from '#platform/shapes'
import type { DriftingFigure } from './effects.store.ts'
import { frozenReports } from './frozen-report.ts'

export const ReportSchema = Type.Object({
  kind: Type.String(),
  name: Type.String(),
  path: Type.String({ description: 'Where the workbench shows it' }),
  frozenOn: Day,
  figures: Type.Array(
    Type.Object({
      metric: Type.String(),
      unit: Type.String({ description: 'The unit whose figure it is' }),
      period: Type.String(),
      amount: Nullable(Type.Integer({ description: 'As it was printed' })),
      difference: Type.Integer({ description: 'By how much it, or what it is computed from, would differ' }),
    }),
  ),
})
type Report = Static<typeof ReportSchema>

/** Reports that would differ, each with its figures; what nobody can name any more is left out. */
export async function nameReports(
  db: Kysely<Database>,
  figures: readonly DriftingFigure[],
): Promise<Report[]> {
  const reports = new Map<string, Report>()
  for (const { kind, named } of frozenReports.all()) {
    const of = figures.filter(({ reportKind }) => reportKind === kind)
    const names = await named(db, [...new Set(of.map(({ reportId }) => reportId))])
    for (const { reportId, reportKind: _, ...figure } of of) {
      const name = names.get(reportId)
      if (!name) continue
      const report = reports.get(reportId) ?? { kind, ...name, figures: [] }
      report.figures.push(figure)
      reports.set(reportId, report)
    }
  }
  return [...reports.values()].sort((a, b) => (a.frozenOn < b.frozenOn ? 1 : -1))
}
