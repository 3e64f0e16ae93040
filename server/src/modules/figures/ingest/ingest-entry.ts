import type { Audience, Channel } from '@medelge/figures'
import type { Source } from '../ledger/entry.ts'

/** A line with metric and reach already looked up (`getMetrics`, `internReaches`). */
export interface IngestLine {
  metric: number
  reach: number
  day: string
  audience: Audience
  channel: Channel
  amount: number
}

export interface IngestEntry {
  source: Source
  by: string
  at: Date
  adjustment?: string
  lines: readonly IngestLine[]
}
