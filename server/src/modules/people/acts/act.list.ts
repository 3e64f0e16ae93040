import Type from 'typebox'
import { listEndpoints } from '#engines/lists/list'
import { chainOf } from '#modules/organizations'
import { authorize, seats } from '#platform/actor'
import { minuteOf } from '#platform/clock'
import { Day, Id } from '#platform/shapes'
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
    person: Type.Optional(
      Type.String({ maxLength: 50, description: 'Part of a name, of who did it or to whom' }),
    ),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
  },
  order: actOrder,
  async within({ db, actor, query: { organizationId, person, from, to } }) {
    if (organizationId !== undefined) authorize(actor, personPolicy.manage, await chainOf(db, organizationId))
    const units = organizationId === undefined ? seats(actor, personPolicy.manage) : [organizationId]
    return { units, person: person?.trim() || undefined, from, to }
  },
  rows: actRows,
  complete: () => (rows) => rows,
  item: ActSchema,
  present: presentAct,
  columns: {
    what: { kind: 'text', value: (one, { locale }) => actSentence(one, locale) },
    who: { kind: 'text', value: (one) => one.personName },
    unit: { kind: 'text', value: (one) => one.organizationName },
    at: { kind: 'text', value: (one) => minuteOf(one.doneAt) },
  },
  sums: {},
})
