import type { Kysely } from 'kysely'
import type { Database } from '#database'
import {
  type Happening,
  type Note,
  retractUnread,
  settleAbout,
  tellerFor,
} from '#engines/notifications/index'
import { getOrganization } from '#modules/organizations'
import { activeSeatsAt } from '#modules/people'
import { sourceOf } from '../look-over.ts'
import { type AssignmentRow, findAssignment } from './assignment.store.ts'
import type { AssignmentEnd } from './assignment.table.ts'
import { assignedScreen } from './find-assigned.ts'

/** A contradiction was given to somebody to explain, or is theirs no more. */
export interface AssignmentNews {
  id: string
  step: 'assigned' | AssignmentEnd
}
export const ASSIGNMENT = 'contradictions.assignment'
const KIND = 'contradiction-assignment'
const asked = 'contradiction-assigned'

/** Who hears of it, and in which words. */
async function whom(
  trx: Kysely<Database>,
  row: AssignmentRow,
  { about: { id, step }, by }: Happening<AssignmentNews>,
  now: Date,
): Promise<{ code: string; people: readonly string[] }> {
  const ids = [id]
  if (step === 'assigned')
    // It may have been answered or taken back before anybody was told.
    return { code: asked, people: row.ended === null ? [row.personId] : [] }
  if (step === 'answered' && by.id === row.personId) {
    await settleAbout(trx, [{ kind: KIND, ids, by: { id: row.personId } }], now)
    return { code: 'contradiction-answered', people: [row.assignedBy] }
  }
  const knew = await retractUnread(trx, { kind: KIND, ids }, [asked])
  if (step === 'lapsed') {
    const officers = await activeSeatsAt(trx, 'officer', [row.organizationId])
    return { code: 'contradiction-lapsed', people: [...new Set([row.assignedBy, ...officers])] }
  }
  // Who had read it hears that nothing is expected any more.
  return { code: 'contradiction-settled', people: knew }
}

export const assignmentTeller = tellerFor<AssignmentNews>(ASSIGNMENT, async (trx, happening, now) => {
  const { id } = happening.about
  const row = await findAssignment(trx, id)
  if (!row) return []
  const { code, people } = await whom(trx, row, happening, now)
  if (people.length === 0) return []
  const { shortName } = await getOrganization(trx, row.organizationId)
  const screen = sourceOf(row.subjectKind)?.screenOf(row.subjectId)
  const params = { unit: shortName, due: row.dueOn, question: row.facts.question, person: row.personName }
  return people.map(
    (personId): Note => ({
      ...{ personId, code, record: { kind: KIND, id } },
      params: { ...params, by: happening.by.name },
      path: code === asked ? assignedScreen(screen) : (screen ?? '/'),
    }),
  )
})
