import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Choice, Id, Nullable } from '#platform/shapes'
import { findOrganizations } from './names/find-units.store.ts'
import { OrganizationSchema, presentOrganization } from './organization.ts'
import { organizationKinds, organizationLevels } from './organization-kinds.ts'

export const findOrganizationsEndpoint = endpoint({
  route: 'GET /api/organizations',
  summary:
    'Units below a parent, by present or former name, short form, pinyin or code, or exactly those named by `ids`',
  may: 'member',
  query: Type.Object({
    parentId: Type.Optional(Id),
    parentIds: Type.Optional(
      Type.Array(Id, { minItems: 1, maxItems: 50, description: 'Those directly below any of these' }),
    ),
    ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 200 })),
    search: Type.Optional(Type.String({ maxLength: 50 })),
    kind: Type.Optional(Choice(organizationKinds)),
    level: Type.Optional(Choice(organizationLevels)),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 200 })),
  }),
  answer: Type.Object({
    items: Type.Array(
      Type.Intersect([
        OrganizationSchema,
        Type.Object({
          parentId: Nullable(Id),
          children: Type.Integer(),
          formerName: Nullable(Type.String({ description: 'A name it had, by which the search found it' })),
        }),
      ]),
    ),
  }),
  async handle({ db, query }) {
    const rows = await findOrganizations(db, { ...query, limit: query.limit ?? 200 })
    const items = rows.map((row) => ({
      ...presentOrganization(row),
      parentId: row.parentId,
      children: row.children ?? 0,
      formerName: row.formerName,
    }))
    return { items }
  },
})
