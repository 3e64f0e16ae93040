import type { Generated } from 'kysely'

export interface RecountTable {
  id: Generated<number>
  code: string
  version: number
  feed: string
  since: string
  reason: string
  adjustment: string | null
  askedBy: string
  askedByName: string
  askedAt: Date
  state: Generated<'running' | 'done' | 'failed'>
  /** The step that is to be taken next. */
  step: Generated<number>
  /** The last record looked at. */
  reached: string | null
  /** How many records there were to look at when it began. */
  total: number
  looked: Generated<number>
  changed: Generated<number>
  refused: Generated<number>
  endedAt: Date | null
}

/** What it left as it was, because it counts in closed books. */
export interface RecountRefusalTable {
  recount: number
  sourceKind: string
  sourceId: string
  day: string
  organizationId: number
  closedThrough: string
}
