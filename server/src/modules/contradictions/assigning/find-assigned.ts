import { sql } from 'kysely'
import Type from 'typebox'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { Day, Uuid } from '#platform/shapes'
import { contradictionPolicy } from '../contradiction.policy.ts'
import { sourceOf } from '../look-over.ts'
import { waitsFor } from './assigned-todo.ts'
import type { AssignmentRow } from './assignment.store.ts'

/** As many as one reads; the count beside them is of all. */
const SHOWN = 20

export const findAssigned = endpoint({
  route: 'GET /api/assigned-contradictions',
  summary: 'Contradictions somebody asked me to explain, the nearest due day first, twenty at most',
  may: contradictionPolicy.answer,
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        id: Uuid,
        question: Type.String(),
        unit: Type.String(),
        note: Type.String(),
        assignedByName: Type.String(),
        dueOn: Day,
        overdue: Type.Boolean(),
        screen: Type.String({ description: 'Where it is explained' }),
      }),
    ),
    more: Type.Integer({ description: 'How many there are beside these' }),
  }),
  async handle({ db, actor, platform, request }) {
    const today = dayOf(platform.clock())
    const locale = pickLocale(request.headers['accept-language'])
    const { rows } = await sql<AssignmentRow & { unit: string; total: number }>`
      select a.*, o.short_name as unit, (count(*) over ())::int as total
      from contradiction_assignment a join organization o on o.id = a.organization_id
      where ${waitsFor(actor) ?? sql`false`} order by a.due_on, a.assigned_at, a.id limit ${SHOWN}`.execute(
      db,
    )
    const items = rows.map(({ id, facts, unit, note, assignedByName, dueOn, subjectKind, subjectId }) => ({
      ...{ id, question: facts.question[locale], unit, note, assignedByName, dueOn, overdue: dueOn < today },
      screen: assignedScreen(sourceOf(subjectKind)?.screenOf(subjectId)),
    }))
    return { items, more: (rows[0]?.total ?? 0) - items.length }
  },
})

/** A screen of contradictions, narrowed to those asked of whoever opens it. */
export const assignedScreen = (screen = '/') => `${screen}${screen.includes('?') ? '&' : '?'}assigned=me`
