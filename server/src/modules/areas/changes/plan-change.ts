import { changedFrom, endedFrom } from '#platform/dated/dated'
import type { AreaChange, Planned, Refused } from './area-change.ts'
import { areaOn, type DatedArea, type DatedAreas, firstDay, lastSpan, standsThrough } from './area-span.ts'
import { planAnew } from './plan-anew.ts'

type Ending = Extract<AreaChange, { deed: 'merge' | 'dissolve' }>

function endRefused(areas: DatedAreas, change: Ending): Refused | undefined {
  const { area: id, since } = change
  const name = areaOn(areas, id, since)?.name
  if (change.deed === 'dissolve') {
    const below = [...areas.values()].find(({ spans }) =>
      spans.some(({ parentId, until }) => parentId === id && (until === null || until > since)),
    )
    const params = { name, below: below && lastSpan(below)?.name }
    return below && { refusal: 'AREA_HAS_BELOW', params }
  }
  const into = areas.get(change.into)
  const params = { name: into && lastSpan(into)?.name, since }
  if (!into || into.id === id || into.level !== areas.get(id)?.level)
    return { refusal: 'AREA_INTO_LEVEL', field: 'into', params }
  if (!standsThrough(into, since, null)) return { refusal: 'AREA_INTO_NOT_STANDING', field: 'into', params }
  return undefined
}

/** An area ends; what lies in it goes along into the one that follows. */
function planEnd(areas: DatedAreas, area: DatedArea, change: Ending): Planned | Refused {
  const refused = endRefused(areas, change)
  if (refused) return refused
  const { since } = change
  const ended = {
    area: area.id,
    spans: endedFrom(area.spans, since),
    followedBy: change.deed === 'merge' ? change.into : null,
  }
  if (change.deed === 'dissolve') return { after: [ended] }
  const moved = [...areas.values()]
    .filter(({ spans }) =>
      spans.some(({ parentId, until }) => parentId === area.id && (until === null || until > since)),
    )
    .map(({ id, spans, followedBy }) => ({
      area: id,
      followedBy,
      spans: changedFrom(spans, since, ({ parentId }) =>
        parentId === area.id ? { parentId: change.into } : {},
      ),
    }))
  return { after: [ended, ...moved] }
}

/**
 * What a change makes of the areas, or why it cannot be. On every day each area lies in exactly one of a higher level
 * that stands on that day, and a code means one area; days before the change stay as they are.
 */
export function planChange(areas: DatedAreas, change: AreaChange): Planned | Refused {
  const area = areas.get(change.area)
  const held = areaOn(areas, change.area, change.since)
  const named = { name: area && lastSpan(area)?.name, since: change.since }
  if (!area || !held) return { refusal: 'AREA_NOT_STANDING', field: 'since', params: named }
  if (change.deed === 'change') return planAnew(areas, area, held, change)
  if (held.parentId === null) return { refusal: 'AREA_ROOT_KEPT', params: named }
  // It cannot end before it was there.
  if (firstDay(area) === change.since) return { refusal: 'AREA_NOT_STANDING', field: 'since', params: named }
  return planEnd(areas, area, change)
}
