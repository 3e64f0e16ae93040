import { type Kysely, sql } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { Choice, Day, Nullable } from '#platform/shapes'
import { type ReviewRow, reviewedRecords, reviewStates, reviewWays } from './review-states.ts'
import { findRunningRounds } from './round.store.ts'

export const ReviewOfRecordSchema = Type.Object(
  { year: Type.Integer(), due: Day, state: Choice(reviewStates), way: Nullable(Choice(reviewWays)) },
  { description: 'The review of its list that can be answered now, and where it stands in it' },
)

/** Where a record stands in the review of its list that can be answered now; null where it is in none. */
export async function reviewOfRecord(
  db: Kysely<Database>,
  { id, kind }: { id: string; kind: string },
  today: string,
): Promise<Static<typeof ReviewOfRecordSchema> | null> {
  const [running] = await findRunningRounds(db, [kind], today)
  if (!running) return null
  const { year, due } = running.round
  const { rows } = await sql<ReviewRow>`
    select v.* from ${reviewedRecords(kind, running.round, today)} v where v.record_id = ${id}::uuid`.execute(
    db,
  )
  const [row] = rows
  return row ? { year, due, state: row.state, way: row.way } : null
}
