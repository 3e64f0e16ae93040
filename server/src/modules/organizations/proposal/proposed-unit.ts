import Type from 'typebox'
import { Choice, Line, Nullable } from '#platform/shapes'

export const DivisionCode = Type.String({ pattern: '^[1-9]\\d{5}(\\d{3})?$' })
const levels = ['region', 'league', 'banner', 'town', 'village'] as const

export const DivisionSchema = Type.Object({
  code: Type.String(),
  name: Type.String(),
  level: Choice(levels),
  leagues: Type.Integer({ description: 'Prefectures, cities and leagues inside it' }),
  banners: Type.Integer({ description: 'Counties, districts and banners inside it' }),
  towns: Type.Integer(),
  association: Type.Object({ name: Type.String(), shortName: Type.String() }),
})

export const ProposedUnitSchema = Type.Object({
  areaCode: Type.String(),
  areaName: Type.String(),
  level: Choice(levels),
  parentCode: Type.String({ description: 'The area whose association it stands below' }),
  name: Type.String(),
  shortName: Type.String(),
})

export const GivenNameSchema = Type.Object(
  { areaCode: DivisionCode, name: Line(100), shortName: Line(30) },
  { additionalProperties: false },
)

export const ProposalSchema = Type.Object({
  area: Nullable(DivisionSchema),
  standing: Type.Integer({ description: 'Areas inside that have their association already' }),
  items: Type.Array(ProposedUnitSchema),
})
