import type { Answer } from '#api/contract.ts'

/** The target of a unit with those of the units below it. */
export type Spread = Answer<'GET /api/targets/spread'>

/** Targets as they are typed. */
export interface SpreadDraft {
  /** What is asked of each unit, by its number. */
  values?: Record<string, string | undefined>
  most?: boolean
  source?: string
  note?: string
}
