import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { extensionPoint } from '../extension-point.ts'

/** A number that a module lets be watched; it says only how it stands now. */
export interface Gauge {
  /** As Prometheus names it, with its unit: `medelge_fold_delay_seconds`. */
  name: string
  help: string
  read(db: Kysely<Database>, now: Date): Promise<number>
}

export const gauges = extensionPoint<Gauge>('gauges')
