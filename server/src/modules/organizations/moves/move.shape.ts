import Type from 'typebox'
import { Day, Id, Nullable } from '#platform/shapes'

/** Where a unit stood over time, earliest first. */
export const HistorySchema = Type.Array(
  Type.Object({
    parentId: Nullable(Id),
    parentName: Nullable(Type.String()),
    since: Day,
    until: Nullable(Day),
  }),
)

/** What a move takes along. */
export const MoveCountSchema = Type.Object({
  counted: Type.Array(Type.Object({ kind: Type.String(), entries: Type.Integer() }), {
    description: 'Records and declared figures that stand in other totals then, by kind',
  }),
  waiting: Type.Integer({ description: 'Records whose check goes to the new unit above' }),
  closed: Nullable(Type.Object({ name: Type.String(), closedThrough: Day })),
})
