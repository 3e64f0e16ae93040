import type { AreaSpan } from './area-span.ts'

/** What of an area is another from a day on; what is left out stays. */
export interface Anew {
  deed: 'change'
  name?: string
  nameMongolian?: string
  code?: string
  parentId?: number
}

/** A deed that changes an area from a day on. */
export type AreaDeed = Anew | { deed: 'merge'; into: number } | { deed: 'dissolve' }

export type AreaChange = AreaDeed & { area: number; since: string }

/** Why a change cannot be: the refusal, its words, and the field it is about. */
export interface Refused {
  refusal:
    | 'AREA_NOT_STANDING'
    | 'AREA_ROOT_KEPT'
    | 'AREA_LEVEL_FIXED'
    | 'AREA_CODE_TAKEN'
    | 'AREA_PARENT_UNKNOWN'
    | 'AREA_PARENT_LOWER'
    | 'AREA_PARENT_NOT_STANDING'
    | 'AREA_INTO_LEVEL'
    | 'AREA_INTO_NOT_STANDING'
    | 'AREA_HAS_BELOW'
    | 'AREA_CHANGES_NOTHING'
  field?: string
  params: Record<string, unknown>
}

/** The areas that are others than before, each with all its spans; the one that was meant first. */
export interface Planned {
  after: { area: number; spans: AreaSpan[]; followedBy: number | null }[]
}

export const isRefused = (outcome: Planned | Refused): outcome is Refused => 'refusal' in outcome
