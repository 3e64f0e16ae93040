import { RECORD_STATES } from '@medelge/workflow'
import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { Choice, Id, Nullable, Uuid } from '#platform/shapes'
import type { SessionSideTable } from './side.table.ts'

/** The part that hosts of another line have in a joint session. */
export const SideSchema = Type.Object({
  id: Uuid,
  sessionId: Uuid,
  unitId: Id,
  hosts: Type.Array(Id),
  state: Choice(RECORD_STATES),
  version: Type.Integer(),
  checkAt: Nullable(Id),
  checksLeft: Type.Integer(),
})
export type Side = Static<typeof SideSchema>
export type SideRow = Selectable<SessionSideTable>

export const presentSide = (row: SideRow): Side => row
