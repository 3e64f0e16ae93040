import Type, { type Static } from 'typebox'
import { number, text, word } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import type { ListRequest } from '#engines/lists/list-request'
import { registerPolicy } from '#modules/registers'
import { Choice, Uuid } from '#platform/shapes'
import { yearFilter } from '../asked-year.ts'
import { askedTraining } from './asked-training.ts'
import { type TrainedRow, trainingOrder, trainingRows, trainingStates } from './training-rows.ts'

const filter = { ...yearFilter, state: Type.Optional(Choice(trainingStates)), search: Search() }
const Asked = Type.Object(filter)

export const trainingList = listEndpoints({
  name: 'training-hours',
  summary:
    'The people of a list at a unit and all below it with the hours of training they attended in a year, of those the list asks for; whoever has least first',
  may: registerPolicy.read,
  reads: 'replica',
  filter,
  order: trainingOrder,
  within: async (request: ListRequest<Static<typeof Asked>>) => ({
    ...request.query,
    ...(await askedTraining(request)),
  }),
  rows: trainingRows,
  item: Type.Object({
    id: Uuid,
    name: Type.String(),
    code: Type.String(),
    unitName: Type.String(),
    hours: Type.Number(),
    missing: Type.Number({ description: 'Hours still to come' }),
    state: Choice(trainingStates),
  }),
  present: ({ orderKey: _, ...row }: TrainedRow) => row,
  columns: {
    name: text('name'),
    unit: text('unitName'),
    hours: number('hours'),
    missing: number('missing'),
    state: word('state', 'performance.training'),
    code: text('code'),
  },
  about: ({ about }) => about,
})
