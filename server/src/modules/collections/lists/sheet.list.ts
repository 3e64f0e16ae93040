import Type from 'typebox'
import { day, minute, number, text, word } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import type { LookUp } from '#engines/lists/list-request'
import { inUnit } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { Choice, Day, Id, Moment, Nullable, Uuid } from '#platform/shapes'
import { collectionPolicy } from '../collection.policy.ts'
import { findCallees } from '../reminders/waiting.store.ts'
import { boardStates } from '../sheets/board.store.ts'
import { type ListedSheet, sheetOrder, sheetRows } from './sheet-list.store.ts'

const inReach = inUnit(collectionPolicy.read)

type Called = ListedSheet & { callees: string[] }

/** Whom one calls, of whatever is still open. */
const complete =
  ({ db }: LookUp) =>
  async (rows: ListedSheet[]): Promise<Called[]> => {
    const open = rows.filter(({ boardState }) => ['untouched', 'draft', 'returned'].includes(boardState))
    const names = await findCallees(
      db,
      open.map(({ organizationId }) => organizationId),
    )
    return rows.map((row) => ({
      callees: open.includes(row) ? (names.get(row.organizationId) ?? []) : [],
      ...row,
    }))
  }

export const sheetList = listEndpoints({
  name: 'collection-sheets',
  summary:
    'What a unit is asked, with `below` also units below it: how far each is, until when, and whom one calls; what is open first',
  may: collectionPolicy.read,
  filter: {
    organizationId: Id,
    below: Type.Optional(Type.Boolean()),
    collectionId: Type.Optional(Uuid),
    state: Type.Optional(Choice(boardStates)),
    overdue: Type.Optional(Type.Boolean()),
    waiting: Type.Optional(Type.Boolean({ description: 'Only what waits for the unit' })),
    search: Search('Part of the title or of the name of the unit'),
  },
  order: sheetOrder,
  within: async (request) => ({ ...(await inReach(request)), today: dayOf(request.now) }),
  rows: sheetRows,
  complete,
  item: Type.Object({
    id: Uuid,
    collectionId: Uuid,
    title: Type.String(),
    organizationId: Id,
    unitName: Type.String(),
    askedAs: Type.String(),
    boardState: Choice(boardStates),
    overdue: Type.Boolean(),
    dueOn: Day,
    extendedBecause: Type.String(),
    submittedAt: Nullable(Moment),
    seconds: Type.Integer(),
    version: Type.Integer(),
    callees: Type.Array(Type.String()),
  }),
  present: ({ orderKey: _, values: __, ...row }: Called) => ({
    ...row,
    submittedAt: row.submittedAt && new Date(row.submittedAt).toISOString(),
  }),
  columns: {
    unit: text('unitName'),
    title: text('title'),
    state: word('boardState', 'export.collection-sheets.state'),
    dueOn: day('dueOn'),
    overdue: word('overdue', 'export.collection-sheets.overdue'),
    extendedBecause: text('extendedBecause'),
    submittedAt: minute('submittedAt'),
    callees: {
      kind: 'text',
      value: ({ callees }: Called, messages) => callees.join(messages('export.and')),
    },
    seconds: number('seconds'),
  },
})
