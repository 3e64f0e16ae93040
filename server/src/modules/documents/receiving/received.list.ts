import Type from 'typebox'
import { day, minute, text, word } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { inUnit } from '#modules/organizations'
import { Id, Moment, Nullable } from '#platform/shapes'
import { documentPolicy } from '../document.policy.ts'
import { IssueSchema, presentIssue } from '../issuing/issue.ts'
import { receivedOrder, receivedRows } from './received.store.ts'

export const receivedList = listEndpoints({
  name: 'received-documents',
  summary: 'Documents that other units sent to a unit, the last first',
  may: documentPolicy.read,
  filter: {
    organizationId: Id,
    unread: Type.Optional(
      Type.Boolean({ description: 'Only what nobody there has opened, or only the rest' }),
    ),
    search: Search('Part of the title or of the number'),
  },
  order: receivedOrder,
  within: inUnit(documentPolicy.read),
  rows: receivedRows,
  item: Type.Object({
    ...IssueSchema.properties,
    sender: Type.String(),
    readAt: Nullable(Moment),
    readByName: Nullable(Type.String()),
  }),
  present: (row) => ({
    ...presentIssue(row),
    sender: row.sender,
    readAt: row.readAt?.toISOString() ?? null,
    readByName: row.readByName,
  }),
  columns: {
    title: text('title'),
    reference: text('reference'),
    sender: text('sender'),
    issuedOn: day('issuedOn'),
    state: word('state', 'export.received-documents.state'),
    readAt: minute('readAt'),
    readByName: text('readByName'),
  },
})
