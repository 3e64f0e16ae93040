import type { CheckedTable } from '#modules/checks'

export interface SessionSideTable extends CheckedTable {
  sessionId: string
  unitId: number
  hosts: number[]
  day: string
}
