import { type Dated, heldOn } from '#platform/dated/dated'
import type { AreaLevel } from '../area-levels.ts'

/** What an area was called, by which code it went and in what it lay, from when until when. */
export type AreaSpan = Dated<{
  code: string
  name: string
  nameMongolian: string
  kind: string
  parentId: number | null
}>

/** An area over time: its spans lie one behind the other without a gap, and end where it did. */
export interface DatedArea {
  id: number
  level: AreaLevel
  spans: readonly AreaSpan[]
  /** Into which other it went when it ended. */
  followedBy: number | null
}

export type DatedAreas = ReadonlyMap<number, DatedArea>

/** The spans of an area that a change touched, as they are kept with the change. */
export interface Touched {
  area: number
  spans: AreaSpan[]
  followedBy: number | null
}

export const firstDay = ({ spans }: DatedArea): string | undefined => spans[0]?.since
export const lastSpan = ({ spans }: DatedArea): AreaSpan | undefined => spans.at(-1)
/** The first day on which it stands no more; null where it goes on. */
export const endOf = (area: DatedArea): string | null => lastSpan(area)?.until ?? null

export const areaOn = (areas: DatedAreas, id: number, day: string): AreaSpan | undefined =>
  heldOn(areas.get(id)?.spans ?? [], day)

/** Whether an area stands on every day from one to another, the last not included; without end where that is null. */
export function standsThrough(area: DatedArea, from: string, until: string | null): boolean {
  const first = firstDay(area)
  const end = endOf(area)
  return first !== undefined && first <= from && (end === null || (until !== null && until <= end))
}

/** Whether an area lies in another on a day, or is it. */
export function liesInOn(areas: DatedAreas, id: number, around: number, day: string): boolean {
  for (let at: number | null = id; at !== null; at = areaOn(areas, at, day)?.parentId ?? null)
    if (at === around) return true
  return false
}
