import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Text } from '#platform/shapes'
import { contradictionPolicy } from '../contradiction.policy.ts'
import { SubjectParams } from '../find-contradictions.ts'
import { standingOf } from '../look-over.ts'
import { findAssignees } from './assignee.store.ts'

/** As many as one reads through; a name finds the others. */
const SHOWN = 50

export const findAssigneesEndpoint = endpoint({
  route: 'GET /api/contradictions/{subject}/{id}/assignees',
  summary:
    'Who can be asked to explain contradictions of a form or a year: people of the unit or below it who may answer there, by name, fifty at most',
  may: contradictionPolicy.answer,
  params: SubjectParams,
  query: Type.Object({ search: Type.Optional(Text(50)) }),
  answer: Type.Object({
    items: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), unit: Type.String() })),
  }),
  async handle({ db, params, query: { search = '' }, actor }) {
    const subject = { kind: params.subject, id: params.id }
    const may = contradictionPolicy.answer
    const standing = await standingOf(db, subject, { actor, may })
    return { items: await findAssignees(db, standing, { search: search.trim(), limit: SHOWN }) }
  },
})
