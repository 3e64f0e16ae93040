import Type from 'typebox'
import { abilities } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { Can, Choice } from '#platform/shapes'
import { withAssignments } from './assigning/with-assignments.ts'
import { contradictionPolicy } from './contradiction.policy.ts'
import { ContradictionSchema } from './contradiction.ts'
import { lookOver, readSubject } from './look-over.ts'

/** What can be looked over, and by which id: a form by its own, the figures of a unit by unit and year, `4-2021`. */
export const SubjectParams = Type.Object({
  subject: Choice(['appraisal', 'document', 'sheet', 'year']),
  id: Type.String({ pattern: '^[0-9a-f-]{1,36}$' }),
})

export const findContradictions = endpoint({
  route: 'GET /api/contradictions/{subject}/{id}',
  summary:
    'Figures that contradict each other in a form, or in the year of a unit (`4-2021`), as they stand now: each with all its places, the likely reason, what to ask, the last answer, and whom it is asked of',
  may: contradictionPolicy.read,
  params: SubjectParams,
  answer: Type.Object({
    items: Type.Array(ContradictionSchema, { description: 'The gravest first' }),
    figures: Type.Integer({ description: 'How many were held against each other' }),
    can: Can(contradictionPolicy),
  }),
  async handle({ db, params, actor, platform, request }) {
    const subject = { kind: params.subject, id: params.id }
    const may = contradictionPolicy.read
    const now = platform.clock()
    const { set, chain } = await readSubject(db, subject, { actor, may, now })
    const found = await lookOver(db, subject, {
      ...{ set, now, locale: pickLocale(request.headers['accept-language']) },
    })
    const items = await withAssignments(db, subject, found, { chain, person: actor.id, today: dayOf(now) })
    return { items, figures: set.figures.length, can: abilities(actor, contradictionPolicy, chain) }
  },
})
