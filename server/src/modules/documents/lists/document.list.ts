import Type from 'typebox'
import { minute, number, text, word } from '#engines/lists/columns'
import { Mine, ownOnly, Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import type { ListRequest } from '#engines/lists/list-request'
import { checkedFilter } from '#modules/checks'
import { inUnit } from '#modules/organizations'
import { Nullable } from '#platform/shapes'
import { documentPolicy } from '../document.policy.ts'
import { DocumentSchema, presentDocument } from '../document.ts'
import { documentOrder, documentRows } from './document-list.store.ts'

const inReach = inUnit(documentPolicy.read)

async function within<Q extends { organizationId: number; mine?: boolean }>(request: ListRequest<Q>) {
  return { ...(await inReach(request)), ...ownOnly(request) }
}

export const documentList = listEndpoints({
  name: 'documents',
  summary: 'Documents of a unit, with `below` of all units below it too, last changed first',
  may: documentPolicy.read,
  filter: {
    ...checkedFilter,
    below: Type.Optional(Type.Boolean()),
    template: Type.Optional(Type.String({ maxLength: 80 })),
    year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2199 })),
    mine: Mine('Only what I began'),
    search: Search('Part of the title'),
  },
  order: documentOrder,
  within,
  rows: documentRows,
  item: Type.Object({
    ...DocumentSchema.properties,
    unitName: Type.String(),
    frozen: Nullable(Type.Integer({ description: 'Number of the version that stands' })),
  }),
  present: (row) => ({ ...presentDocument(row), unitName: row.unitName, frozen: row.frozen }),
  columns: {
    title: text('title'),
    unit: text('unitName'),
    period: text('period'),
    frozen: number('frozen'),
    state: word('state', 'export.documents.state'),
    changedAt: minute('changedAt'),
  },
})
