import type { MetricKind } from './vocabulary.ts'

/** What of a metric decides from what it can be computed. */
export interface MetricUnit {
  kind: MetricKind
  unit: string
  /** Decimal places of its amounts. */
  scale: number
  /** It is computed itself. */
  computed?: boolean
}
