import Type from 'typebox'
import { minute, text } from '#engines/lists/columns'
import { days, Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { unitsInReach } from '#modules/organizations'
import { Id } from '#platform/shapes'
import { personPolicy } from '../person.policy.ts'
import { actOrder, actRows } from './act.store.ts'
import { ActSchema, presentAct } from './act.ts'
import { actSentence } from './act-sentence.ts'

export const actList = listEndpoints({
  name: 'acts',
  summary:
    'Who did what: roles, passwords, people, units, check rules and closed books within my reach, latest first',
  may: personPolicy.manage,
  filter: {
    organizationId: Type.Optional(Id),
    person: Search('Part of a name, of who did it or to whom'),
    ...days,
  },
  order: actOrder,
  within: async (request) => ({
    ...request.query,
    units: await unitsInReach(request, personPolicy.manage),
  }),
  rows: actRows,
  item: ActSchema,
  present: presentAct,
  columns: {
    what: { kind: 'text', value: (one, { locale }) => actSentence(one, locale) },
    who: text('personName'),
    unit: text('organizationName'),
    at: minute('doneAt'),
  },
})
