import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { Choice, Id, Nullable } from '#platform/shapes'
import type { AreaTable } from './area.table.ts'
import { areaLevels } from './area-levels.ts'

export const AreaSchema = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  nameMongolian: Type.String({ description: 'Traditional script; empty where no source is sure' }),
  kind: Type.String(),
  level: Choice(areaLevels),
  parentId: Nullable(Id),
})
export type Area = Static<typeof AreaSchema>

export const presentArea = (row: Selectable<AreaTable>): Area => ({
  id: row.id,
  code: row.code,
  name: row.name,
  nameMongolian: row.nameMongolian,
  kind: row.kind,
  level: row.level,
  parentId: row.parentId,
})
