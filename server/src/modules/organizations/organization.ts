import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { Choice, Id, Line, Nullable } from '#platform/shapes'
import type { OrganizationTable } from './organization.table.ts'
import { type OrganizationKind, organizationKinds, organizationLevels } from './organization-kinds.ts'

const codeLetters: Record<OrganizationKind, string> = {
  association: 'kx',
  society: 'xh',
  institution: 'sy',
  enterprise: 'qy',
  school: 'xx',
  museum: 'kg',
  department: 'bm',
  media: 'mt',
}

/** The code of a unit: the letters people know its kind by (科协 kx, 学会 xh), and a number nobody else has. */
export const codeBy = (kind: Organization['kind'], number: number | undefined): string =>
  `${codeLetters[kind]}${number}`

/** The code of the association that stands for an area. */
export const associationCode = (areaCode: string): string => `kx-${areaCode}`

export const OrganizationSchema = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  nameMongolian: Type.String(),
  kind: Choice(organizationKinds),
  level: Choice(organizationLevels),
  areaId: Id,
  closedOn: Nullable(Type.String()),
})
export type Organization = Static<typeof OrganizationSchema>

export const NewOrganizationSchema = Type.Object(
  {
    name: Line(100),
    shortName: Line(30),
    nameMongolian: Type.Optional(Type.String({ maxLength: 200 })),
    kind: Choice(organizationKinds),
    level: Choice(organizationLevels),
    areaId: Id,
    parentId: Id,
    since: Type.Optional(
      Type.String({
        format: 'date',
        description: 'The day from which the unit stands there; when left out, as far back as records go',
      }),
    ),
  },
  { additionalProperties: false },
)

export const presentOrganization = (row: Selectable<OrganizationTable>): Organization => ({
  id: row.id,
  code: row.code,
  name: row.name,
  shortName: row.shortName,
  nameMongolian: row.nameMongolian,
  kind: row.kind,
  level: row.level,
  areaId: row.areaId,
  closedOn: row.closedOn,
})

/** A unit as a list shows it. */
export const ListedUnitSchema = Type.Object({
  ...OrganizationSchema.properties,
  areaName: Type.String(),
  parentName: Nullable(Type.String()),
  children: Type.Integer({ description: 'Units directly below it' }),
})
export type ListedUnit = Static<typeof ListedUnitSchema>
