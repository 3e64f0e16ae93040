import { fieldColumns } from '#engines/fields/field-columns'
import { fieldFilters } from '#engines/fields/field-filters'
import { minute, number, several, word } from '#engines/lists/columns'
import { days, Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { checkedFilter } from '#modules/checks'
import { inUnit } from '#modules/organizations'
import { sessionFields } from '../session.fields.ts'
import { sessionPolicy } from '../session.policy.ts'
import { ListedSessionSchema, withHosts } from './listed-session.ts'
import { sessionOrder, sessionRows, sessionSums } from './session-list.store.ts'

const columns = fieldColumns(sessionFields, 'session', { hosts: several('hostNames') })

export const sessionList = listEndpoints({
  name: 'sessions',
  summary: 'Sessions of a unit and everything below it, newest day first unless asked otherwise',
  may: sessionPolicy.read,
  reads: 'replica',
  filter: {
    ...checkedFilter,
    ...days,
    search: Search(),
    ...fieldFilters(sessionFields, 'kind', 'seriesId', 'activityId'),
  },
  order: sessionOrder,
  within: inUnit(sessionPolicy.read),
  rows: sessionRows,
  complete: withHosts,
  item: ListedSessionSchema,
  present: (one) => one,
  columns: {
    ...columns.shown,
    offline: number('offline', 'session.offline'),
    online: number('online', 'session.online'),
    state: word('state', 'export.state'),
    ...columns.extra,
    recordedAt: minute('recordedAt'),
  },
  sums: sessionSums,
})
