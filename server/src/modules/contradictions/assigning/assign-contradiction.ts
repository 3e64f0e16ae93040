import Type from 'typebox'
import { tell } from '#engines/notifications/index'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { locales } from '#platform/locale'
import { Day, Nullable, Text, Uuid } from '#platform/shapes'
import { contradictionErrors } from '../contradiction.errors.ts'
import { contradictionPolicy } from '../contradiction.policy.ts'
import type { FigureSet } from '../figure-set.ts'
import { SubjectParams } from '../find-contradictions.ts'
import { findingsOf, readSubject } from '../look-over.ts'
import { findAssignee } from './assignee.store.ts'
import { findOpen, insertAssignment } from './assignment.store.ts'
import type { AskedFacts } from './assignment.table.ts'
import { AssignmentSchema, presentAssignment } from './assignment.ts'
import { endAll } from './end-assignment.ts'
import { ASSIGNMENT, type AssignmentNews } from './tell-assignment.ts'

/** What is asked, in every language: who assigns and who is asked may read different ones. */
const questionsOf = (set: FigureSet, at: Date, key: string) =>
  Object.fromEntries(
    locales.map((locale) => [
      locale,
      findingsOf(set, at, locale).find((one) => one.key === key)?.question ?? '',
    ]),
  ) as AskedFacts['question']

/** Whoever may wait longer does not wait for an answer. */
const FURTHEST = 366 * 86_400_000

export const assignContradiction = endpoint({
  route: 'POST /api/contradictions/{subject}/{id}/assignments',
  summary:
    'Ask a person of the unit, or of one below, who may answer there to explain a contradiction by a day; instead of whoever is asked now, whom one names',
  may: contradictionPolicy.answer,
  params: SubjectParams,
  body: Type.Object(
    {
      key: Type.String({ pattern: '^[0-9a-f]{64}$' }),
      personId: Type.String({ minLength: 1, maxLength: 64 }),
      dueOn: Day,
      note: Type.Optional(Text(500)),
      instead: Type.Optional(Nullable(Uuid)),
    },
    { additionalProperties: false },
  ),
  answer: AssignmentSchema,
  async handle({ db, params, body, actor, platform, reply }) {
    const { key, personId, dueOn, note = '', instead = null } = body
    const at = platform.clock()
    const today = dayOf(at)
    const subject = { kind: params.subject, id: params.id }
    const { set, chain } = await readSubject(db, subject, { actor, may: contradictionPolicy.answer, now: at })
    const finding = findingsOf(set, at).find((one) => one.key === key)
    if (!finding) throw contradictionErrors.CONTRADICTION_GONE()
    if (dueOn < today || dueOn > dayOf(new Date(at.getTime() + FURTHEST)))
      throw contradictionErrors.CONTRADICTION_DUE({ today, ...inField('dueOn') })
    const { organizationId } = set
    const person = await findAssignee(db, { organizationId, chain }, personId)
    if (!person) throw contradictionErrors.CONTRADICTION_ASSIGNEE(inField('personId'))
    const { matter, places } = finding
    const question = questionsOf(set, at, key)
    const open = await findOpen(db, subject, matter)
    if ((open?.id ?? null) !== instead) throw contradictionErrors.CONTRADICTION_ASSIGNED()
    if (open) await endAll(db, [open.id], { ended: 'reassigned', actor, at })
    const row = await insertAssignment(db, {
      ...{ subjectKind: subject.kind, subjectId: subject.id, organizationId, matter, note: note.trim() },
      ...{
        facts: JSON.stringify({ places, question } satisfies AskedFacts),
        personId,
        personName: person.name,
        dueOn,
      },
      ...{ assignedBy: actor.id ?? '', assignedByName: actor.name, assignedAt: at },
    })
    if (!row) throw contradictionErrors.CONTRADICTION_ASSIGNED()
    await tell(db, ASSIGNMENT, { actor, at }, { id: row.id, step: 'assigned' } satisfies AssignmentNews)
    await noteAct(db, actor, at, {
      kind: 'contradiction.assigned',
      organizationId,
      subject: { kind: 'person', id: personId, name: person.name },
      details: { rule: finding.rule, due: dueOn, before: open?.personName ?? null },
    })
    reply.code(201)
    return presentAssignment(row, { person: actor.id, today, able: new Set([personId]) })
  },
})
