import Type from 'typebox'
import { registerPolicy } from '#modules/registers'
import { endpoint } from '#platform/endpoint'
import { yearFilter } from '../asked-year.ts'
import { askedTraining } from './asked-training.ts'
import { sumTraining } from './training-rows.ts'

export const getTraining = endpoint({
  route: 'GET /api/training-progress',
  summary:
    'How many people of a list, at a unit and all below it, have the hours of training in a year that the list asks for, and how many are short of them',
  may: registerPolicy.read,
  reads: 'replica',
  query: Type.Object(yearFilter),
  answer: Type.Object({
    required: Type.Number({ description: 'Hours, by what the list says now' }),
    people: Type.Integer(),
    met: Type.Integer(),
    short: Type.Integer(),
    hours: Type.Number({ description: 'Of all of them together' }),
  }),
  async handle({ db, query, actor, platform }) {
    const { required, day, few } = await askedTraining({ db, actor, query, now: platform.clock() })
    const { people, met, hours } = await sumTraining(db, { ...query, required, day, few })
    return { required, people, met, short: people - met, hours }
  },
})
