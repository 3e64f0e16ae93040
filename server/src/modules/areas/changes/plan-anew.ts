import { changedFrom } from '#platform/dated/dated'
import { kindOf, levelOf, parentCodeOf } from '../area-code.ts'
import { areaLevels } from '../area-levels.ts'
import type { Anew, AreaChange, Planned, Refused } from './area-change.ts'
import {
  type AreaSpan,
  type DatedArea,
  type DatedAreas,
  endOf,
  lastSpan,
  liesInOn,
  standsThrough,
} from './area-span.ts'
import { recoded } from './recoded.ts'

type AnewChange = AreaChange & Anew

const byCode = (areas: DatedAreas, code: string, since: string) =>
  [...areas.values()].find(({ spans }) =>
    spans.some((span) => span.code === code && (span.until === null || span.until > since)),
  )

/** In what the area lies from then on: what is said, else what its new code says. */
function parentFor(
  areas: DatedAreas,
  held: AreaSpan,
  { code, parentId, since }: AnewChange,
): number | null | Refused {
  if (parentId !== undefined) return parentId
  if (code === undefined || code === held.code || held.parentId === null) return held.parentId
  const around = parentCodeOf(code)
  const parent = around === null ? undefined : byCode(areas, around, since)
  return parent?.id ?? { refusal: 'AREA_PARENT_UNKNOWN', field: 'code', params: { parent: around ?? code } }
}

function placeRefused(
  areas: DatedAreas,
  area: DatedArea,
  parentId: number,
  since: string,
): Refused | undefined {
  const parent = areas.get(parentId)
  const params = { name: parent && lastSpan(parent)?.name, since }
  if (!parent || areaLevels.indexOf(parent.level) >= areaLevels.indexOf(area.level))
    return { refusal: 'AREA_PARENT_LOWER', field: 'parentId', params }
  return standsThrough(parent, since, endOf(area))
    ? undefined
    : { refusal: 'AREA_PARENT_NOT_STANDING', field: 'parentId', params }
}

/** What lies in an area that goes by another code takes its new digits over. */
function recodedBelow(
  areas: DatedAreas,
  area: DatedArea,
  held: AreaSpan,
  { code = held.code, since }: AnewChange,
) {
  if (code === held.code) return []
  return [...areas.values()].flatMap(({ id, spans, followedBy }) => {
    if (id === area.id || !liesInOn(areas, id, area.id, since)) return []
    const after = changedFrom(spans, since, (span) => ({
      code: recoded(span.code, area.level, held.code, code),
    }))
    return JSON.stringify(after) === JSON.stringify(spans) ? [] : [{ area: id, spans: after, followedBy }]
  })
}

/** A code that two areas would go by on some day. */
function codeTaken(areas: DatedAreas, after: Planned['after'], since: string): Refused | undefined {
  const touched = new Map(after.map((one) => [one.area, one.spans]))
  const held = new Map<string, { area: number; span: AreaSpan }[]>()
  for (const { id, spans } of areas.values())
    for (const span of touched.get(id) ?? spans)
      if (span.until === null || span.until > since)
        held.set(span.code, [...(held.get(span.code) ?? []), { area: id, span }])
  for (const { area, spans } of after)
    for (const span of spans)
      for (const other of held.get(span.code) ?? []) {
        const apart =
          (span.until !== null && span.until <= other.span.since) ||
          (other.span.until !== null && other.span.until <= span.since)
        const params = { code: span.code, name: other.span.name }
        if (other.area !== area && !apart) return { refusal: 'AREA_CODE_TAKEN', field: 'code', params }
      }
  return undefined
}

/** Another name, code or place from a day on. */
export function planAnew(
  areas: DatedAreas,
  area: DatedArea,
  held: AreaSpan,
  change: AnewChange,
): Planned | Refused {
  const { since, name, nameMongolian, code } = change
  if (code !== undefined && levelOf(code) !== area.level)
    return { refusal: 'AREA_LEVEL_FIXED', field: 'code', params: { name: held.name, code } }
  const parentId = parentFor(areas, held, change)
  if (typeof parentId === 'object' && parentId !== null) return parentId
  if ((held.parentId === null) !== (parentId === null))
    return { refusal: 'AREA_ROOT_KEPT', field: 'parentId', params: { name: held.name } }
  const moves = parentId !== null && parentId !== held.parentId
  const misplaced = parentId !== null && (moves || change.parentId !== undefined)
  const refused = misplaced ? placeRefused(areas, area, parentId, since) : undefined
  if (refused) return refused
  const anew = (span: AreaSpan): Partial<AreaSpan> => ({
    // The name in Mongolian script is not that of the new name.
    ...(name === undefined || name === span.name
      ? {}
      : { name, kind: kindOf(name, area.level), nameMongolian: '' }),
    ...(nameMongolian === undefined ? {} : { nameMongolian }),
    ...(code === undefined ? {} : { code }),
    ...(misplaced ? { parentId } : {}),
  })
  const spans = changedFrom(area.spans, since, anew)
  const below = recodedBelow(areas, area, held, change)
  if (below.length === 0 && JSON.stringify(spans) === JSON.stringify(area.spans))
    return { refusal: 'AREA_CHANGES_NOTHING', params: { name: held.name, since } }
  const after = [{ area: area.id, spans, followedBy: area.followedBy }, ...below]
  return codeTaken(areas, after, since) ?? { after }
}
