import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Line } from '#platform/shapes'
import { endAnswered } from './assigning/end-assignment.ts'
import { contradictionErrors } from './contradiction.errors.ts'
import { contradictionPolicy } from './contradiction.policy.ts'
import { insertAnswer } from './contradiction.store.ts'
import { AnswerSchema } from './contradiction.ts'
import { SubjectParams } from './find-contradictions.ts'
import { findingsOf, presentAnswer, readSubject } from './look-over.ts'

export const answerContradiction = endpoint({
  route: 'POST /api/contradictions/{subject}/{id}/answers',
  summary:
    'Say why figures that contradict each other stand as they do. The answer stays with exactly these values; what was said before stays too',
  may: contradictionPolicy.answer,
  params: SubjectParams,
  body: Type.Object(
    {
      key: Type.String({ pattern: '^[0-9a-f]{64}$' }),
      note: Line(1000),
    },
    { additionalProperties: false },
  ),
  answer: AnswerSchema,
  async handle({ db, params, body: { key, note }, actor, platform, reply }) {
    const now = platform.clock()
    const subject = { kind: params.subject, id: params.id }
    const { set } = await readSubject(db, subject, { actor, may: contradictionPolicy.answer, now })
    const finding = findingsOf(set, now).find((one) => one.key === key)
    if (!finding) throw contradictionErrors.CONTRADICTION_GONE()
    const { rule, severity, places, reason, question } = finding
    const row = await insertAnswer(db, {
      ...{ subjectKind: subject.kind, subjectId: subject.id, organizationId: set.organizationId },
      ...{ key, rule, severity, facts: JSON.stringify({ places, reason, question }), note: note.trim() },
      ...{ answeredBy: actor.id ?? '', answeredByName: actor.name, answeredAt: now },
    })
    await endAnswered(db, subject, { matter: finding.matter, actor, at: now })
    reply.code(201)
    return presentAnswer(row)
  },
})
