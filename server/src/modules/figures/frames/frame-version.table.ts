import type { Audience } from '@medelge/figures'
import type { ColumnType, Generated } from 'kysely'

/** A figure under a part of a frame. */
export interface FramedFigure {
  metric: string
  audience?: Audience
}

export interface FramePart {
  name: string
  text: string
  figures: FramedFigure[]
}

export interface FrameVersionTable {
  code: string
  version: number
  since: string
  name: string
  definition: string
  parts: ColumnType<FramePart[], string, never>
  ended: Generated<boolean>
  position: number
  reason: Generated<string>
  madeBy: string
  madeByName: Generated<string>
  madeAt: Date
}
