import Type from 'typebox'
import { listEndpoints } from '#engines/lists/list'
import { chainOf, unitNames } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { Id, Nullable } from '#platform/shapes'
import { sessionPolicy } from '../session.policy.ts'
import { activityOrder, activityRows, activitySums } from './activity.store.ts'
import { ActivitySchema } from './add-activity.ts'

export const activityList = listEndpoints({
  name: 'activities',
  summary: 'Activities a unit can add sessions to: its own and those planned above it, latest first',
  may: sessionPolicy.read,
  filter: { organizationId: Id, search: Type.Optional(Type.String({ maxLength: 50 })) },
  order: activityOrder,
  async within({ db, actor, query: { organizationId, search } }) {
    const units = await chainOf(db, organizationId)
    authorize(actor, sessionPolicy.read, units)
    return { units, search }
  },
  rows: activityRows,
  complete(db) {
    const nameOf = unitNames(db)
    return async (rows) => {
      const names = await nameOf(rows.map(({ organizationId }) => organizationId))
      return rows.map((row) => ({ ...row, unitName: names.get(row.organizationId) ?? '' }))
    }
  },
  item: Type.Object({
    ...ActivitySchema.properties,
    unitName: Type.String(),
    seriesName: Nullable(Type.String()),
    sessions: Type.Integer({ description: 'Sessions held' }),
  }),
  present: (row) => ({ ...row, createdAt: row.createdAt.toISOString() }),
  columns: {
    title: { kind: 'text', value: (one) => one.title },
    series: { kind: 'text', value: (one) => one.seriesName },
    unit: { kind: 'text', value: (one) => one.unitName },
    startsOn: { kind: 'day', value: (one) => one.startsOn },
    endsOn: { kind: 'day', value: (one) => one.endsOn },
    held: { kind: 'number', value: (one) => one.sessions },
    note: { kind: 'text', value: (one) => one.note },
  },
  sums: activitySums,
})
