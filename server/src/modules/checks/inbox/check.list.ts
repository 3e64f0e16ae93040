import Type from 'typebox'
import { minute, number, text, word } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { checkPolicy } from '../check.policy.ts'
import { doubtsOf, forPerson, presentWaiting, WaitingSchema, withCards } from './waiting-check.ts'
import { waitingOrder, waitingRows } from './waiting-list.store.ts'

// What records of different kinds amount to is no sum.
export const checkList = listEndpoints({
  name: 'checks',
  summary: 'What waits for my check, of every kind, longest waiting first, with what deserves a second look',
  may: checkPolicy.decide,
  filter: {
    kind: Type.Optional(Type.String({ maxLength: 40, description: 'As addresses name it' })),
    search: Search('Part of the name of the unit'),
  },
  order: waitingOrder,
  within: forPerson,
  rows: waitingRows,
  complete: withCards,
  item: WaitingSchema,
  present: presentWaiting,
  columns: {
    title: text('title'),
    kind: word('path', 'value.checked-kind'),
    unit: text('unitName'),
    when: text('when'),
    amount: number('amount'),
    measure: text('unit'),
    flags: { kind: 'text', value: doubtsOf },
    waits: minute('submittedAt'),
  },
})
