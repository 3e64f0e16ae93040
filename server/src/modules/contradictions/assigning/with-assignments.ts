import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Contradiction } from '../contradiction.ts'
import type { Subject } from '../subject.ts'
import { findAble } from './assignee.store.ts'
import { findAssignments } from './assignment.store.ts'
import { presentAssignment } from './assignment.ts'

type Looked = Omit<Contradiction, 'assignment'> & { matter: string }

/** Contradictions with whom each is asked of; of one that was answered since, nobody’s leaving matters any more. */
export async function withAssignments(
  db: Kysely<Database>,
  subject: Subject,
  found: readonly Looked[],
  { chain, person, today }: { chain: readonly number[]; person: string | null; today: string },
): Promise<Contradiction[]> {
  const rows = new Map((await findAssignments(db, subject)).map((row) => [row.matter, row]))
  const people = [...new Set([...rows.values()].map(({ personId }) => personId))]
  const able = await findAble(db, chain, people)
  return found.map(({ matter, ...one }) => {
    const row = rows.get(matter)
    const assignment = row ? presentAssignment(row, { person, today, able }) : null
    const settled = assignment?.lapsed && one.answer && one.answer.answeredAt > assignment.assignedAt
    return { ...one, assignment: settled ? null : assignment }
  })
}
