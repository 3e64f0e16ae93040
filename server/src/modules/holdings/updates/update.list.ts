import Type, { type Static } from 'typebox'
import { minute, text, word } from '#engines/lists/columns'
import { days } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import type { LookUp } from '#engines/lists/list-request'
import { figurePolicy, titlesBehind } from '#modules/figures'
import { inUnit } from '#modules/organizations'
import { platformErrors } from '#platform/errors'
import { Id, Line, Moment, Nullable } from '#platform/shapes'
import { heldKind, nameKinds } from '../name-kinds.ts'
import { type UpdateRow, updateOrder, updateRows } from './update.list.store.ts'

const UpdateSchema = Type.Object({
  id: Type.String(),
  at: Moment,
  code: Type.String(),
  kindName: Type.String(),
  step: Type.String(),
  title: Nullable(Type.String({ description: 'What the record is called, where the reader may see it' })),
  organizationId: Id,
  unitName: Type.String(),
  personName: Type.String(),
  screen: Nullable(Type.String({ description: 'Where the workbench shows the record' })),
})

interface NamedUpdate extends UpdateRow {
  kindName: string
  title: string | null
  screen: string | null
}

const withNames =
  ({ db, actor, messages }: LookUp) =>
  async (rows: UpdateRow[]): Promise<NamedUpdate[]> => {
    const named = await nameKinds(db, rows, messages.locale)
    const titles = await titlesBehind(
      db,
      actor,
      rows.map(({ record, recordId }) => ({ sourceKind: record, sourceId: recordId })),
    )
    return rows.map((row) => {
      const title = titles({ sourceKind: row.record, sourceId: row.recordId })
      const screen = heldKind(row.code)?.recordScreen?.(row.recordId, row.record) ?? null
      return { kindName: named(row), title, screen, ...row }
    })
  }

const mayUnit = inUnit(figurePolicy.read)

export const updateList = listEndpoints({
  name: 'resource-updates',
  summary: 'What was entered, changed or taken away at a unit and all below it, the latest first',
  may: figurePolicy.read,
  reads: 'replica',
  filter: {
    organizationId: Id,
    code: Type.Optional(Line(40)),
    part: Type.Optional(Line(80)),
    ...days,
  },
  order: updateOrder,
  async within(request) {
    const { code } = request.query
    if (code !== undefined && !heldKind(code)) throw platformErrors.NOT_FOUND()
    return mayUnit(request)
  },
  rows: updateRows,
  complete: withNames,
  item: UpdateSchema,
  present: ({ at, ...row }: NamedUpdate): Static<typeof UpdateSchema> => ({ ...row, at: at.toISOString() }),
  columns: {
    at: minute('at'),
    kind: text('kindName'),
    title: text('title'),
    step: word('step', 'export.resource-updates.step'),
    unit: text('unitName'),
    by: text('personName'),
  },
})
