import Type, { type Static } from 'typebox'
import { type AreaChange, areaErrors, type DatedAreas, isAreaCode } from '#modules/areas'
import { inField } from '#platform/errors'
import { Choice, Day, Id, Line } from '#platform/shapes'

/** What becomes of an area from a day on. */
export const DeedProperties = {
  deed: Choice(['change', 'merge', 'dissolve']),
  since: Day,
  name: Type.Optional(Line(60)),
  nameMongolian: Type.Optional(Type.String({ maxLength: 200 })),
  code: Type.Optional(Line(12)),
  parentId: Type.Optional(
    Type.Integer({ minimum: 1, description: 'The area around it; as its new code says when left out' }),
  ),
  into: Type.Optional(Type.Integer({ minimum: 1, description: 'The area it goes into' })),
}

const DeedSchema = Type.Object(DeedProperties)

/** The deed as the rule takes it; what belongs to another deed is left out. */
export function readDeed(area: number, given: Static<typeof DeedSchema>): AreaChange {
  const { deed, since, name, nameMongolian, code, parentId, into } = given
  if (deed === 'dissolve') return { deed, area, since }
  if (deed === 'merge') {
    if (into === undefined) throw areaErrors.AREA_UNKNOWN(inField('into'))
    return { deed, area, since, into }
  }
  if (code !== undefined && !isAreaCode(code)) throw areaErrors.AREA_CODE_WRONG(inField('code'))
  return {
    ...{ deed, area, since },
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(nameMongolian === undefined ? {} : { nameMongolian: nameMongolian.trim() }),
    ...(code === undefined ? {} : { code }),
    ...(parentId === undefined ? {} : { parentId }),
  }
}

/** What an area was from when until when, as it is told. */
export const SpanSchema = Type.Object({
  since: Type.String({ description: '1900-01-01 where no first day is known' }),
  until: Type.Union([Day, Type.Null()]),
  code: Type.String(),
  name: Type.String(),
  nameMongolian: Type.String(),
  kind: Type.String(),
  parentId: Type.Union([Id, Type.Null()]),
  parentName: Type.Union([Type.String(), Type.Null()]),
})

/** The last name of an area. */
export const nameNow = (areas: DatedAreas, id: number | null): string | null =>
  id === null ? null : (areas.get(id)?.spans.at(-1)?.name ?? null)
