import { SESSION_KINDS } from '@medelge/figures'
import { RECORD_STATES } from '@medelge/workflow'
import Type from 'typebox'
import { exportColumn } from '#engines/fields/export-column'
import { listEndpoints } from '#engines/lists/list'
import { inUnit, unitNames } from '#modules/organizations'
import { minuteOf } from '#platform/clock'
import { Choice, Day, Id, Uuid } from '#platform/shapes'
import { sessionFields } from '../session.fields.ts'
import { sessionPolicy } from '../session.policy.ts'
import { presentSession, type Session, SessionSchema } from '../session.ts'
import { sessionOrder, sessionRows, sessionSums } from './session-list.store.ts'

type Listed = Session & { hostNames: string[] }

const column = exportColumn<Listed, typeof sessionFields>(sessionFields, 'session')

export const sessionList = listEndpoints({
  name: 'sessions',
  summary: 'Sessions of a unit and everything below it, newest day first unless asked otherwise',
  may: sessionPolicy.read,
  filter: {
    organizationId: Id,
    state: Type.Optional(Choice(RECORD_STATES)),
    kind: Type.Optional(Choice(SESSION_KINDS)),
    seriesId: Type.Optional(Id),
    activityId: Type.Optional(Uuid),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    search: Type.Optional(Type.String({ maxLength: 50 })),
  },
  order: sessionOrder,
  within: inUnit(sessionPolicy.read),
  rows: sessionRows,
  complete(db) {
    const nameOf = unitNames(db)
    return async (rows) => {
      const names = await nameOf(rows.flatMap(({ hosts }) => hosts))
      return rows.map((row) => ({
        ...presentSession(row),
        hostNames: row.hosts.map((id) => names.get(id) ?? ''),
      }))
    }
  },
  item: Type.Object({ ...SessionSchema.properties, hostNames: Type.Array(Type.String()) }),
  present: (one) => one,
  columns: {
    title: column('title'),
    day: column('day'),
    kind: column('kind'),
    hosts: {
      title: 'session.hosts',
      kind: 'text',
      value: (one, words) => one.hostNames.join(words('export.and')),
    },
    place: column('place'),
    offline: { title: 'session.offline', kind: 'number', value: (one) => one.offline },
    online: { title: 'session.online', kind: 'number', value: (one) => one.online },
    state: { kind: 'text', value: (one, words) => words(`export.state.${one.state}`) },
    countMethod: column('countMethod'),
    materials: column('materials'),
    works: column('works'),
    recordedAt: { kind: 'text', value: (one) => minuteOf(new Date(one.recordedAt)) },
  },
  sums: sessionSums,
})
