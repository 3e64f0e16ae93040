import type { Generated } from 'kysely'

/** A yearly review of a list that was opened. */
export interface RegisterRoundTable {
  kind: string
  year: number
  /** The list is reviewed as it stood at the end of this day. */
  opens: string
  due: string
  /** The last day it had when it opened, once another was set. */
  firstDue: string | null
  extendedWhy: Generated<string>
  openedAt: Date
}
