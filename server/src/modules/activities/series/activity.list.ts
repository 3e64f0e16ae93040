import Type from 'typebox'
import { day, number, text } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { unitAndAbove } from '#modules/organizations'
import { Id, Nullable } from '#platform/shapes'
import { sessionPolicy } from '../session.policy.ts'
import { activityOrder, activityRows, activitySums } from './activity.store.ts'
import { ActivitySchema } from './add-activity.ts'

export const activityList = listEndpoints({
  name: 'activities',
  summary: 'Activities a unit can add sessions to: its own and those planned above it, latest first',
  may: sessionPolicy.read,
  reads: 'replica',
  filter: { organizationId: Id, search: Search() },
  order: activityOrder,
  within: async (request) => ({
    ...request.query,
    units: await unitAndAbove(request, sessionPolicy.read),
  }),
  rows: activityRows,
  item: Type.Object({
    ...ActivitySchema.properties,
    unitName: Type.String(),
    seriesName: Nullable(Type.String()),
    sessions: Type.Integer({ description: 'Sessions held' }),
  }),
  present: (row) => ({ ...row, createdAt: row.createdAt.toISOString() }),
  columns: {
    title: text('title'),
    series: text('seriesName'),
    unit: text('unitName'),
    startsOn: day('startsOn'),
    endsOn: day('endsOn'),
    held: number('sessions'),
    note: text('note'),
  },
  sums: activitySums,
})
