import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { extensionPoint } from '#platform/extension-point'

/** What a report is called whose figures are frozen, and where it stands in the workbench. */
export interface FrozenReport {
  /** As the frozen figures name the kind of report. */
  kind: string
  /** By the ids under which figures were frozen. */
  named(db: Kysely<Database>, ids: readonly string[]): Promise<ReadonlyMap<string, ReportName>>
}

export interface ReportName {
  name: string
  path: string
  frozenOn: string
}

export const frozenReports = extensionPoint<FrozenReport>('reports with frozen figures')
