import { type Scored, score } from '@medelge/appraisal'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { AppraisalRow } from '../appraisal.ts'
import { feedForm } from '../feeding/feed-form.ts'
import { isRead } from '../lists/summaries.ts'
import { compareToday, type Read } from '../versions/compare-today.ts'
import { findReading } from './reading.store.ts'

type Compared = Pick<Awaited<ReturnType<typeof compareToday>>, 'today' | 'changes'>

/** A form as people see it: live while it is open, as it was read once it is handed in, with what moved since. */
export interface FormStatus extends Read, Compared {
  /** When it was read; null while it is live. */
  readAt: Date | null
  /** With the figures of now, or of the evening asked for. */
  live: Read['form']
}

const pointsOf = ({ total, grade }: Scored) => ({ total, grade })

export async function statusOf(
  db: Kysely<Database>,
  row: AppraisalRow,
  now: Date,
  evening?: Date,
): Promise<FormStatus> {
  const reading = isRead(row) && !evening ? await findReading(db, row.id) : undefined
  if (!reading) {
    const { form, figures } = await feedForm(db, row, now, evening)
    const scored = score(form, row.scheme)
    const today = pointsOf(scored)
    return { form, scheme: row.scheme, scored, figures, readAt: null, live: form, today, changes: [] }
  }
  const { form, scheme, scored, figures, readAt } = reading
  const { form: live, today, changes } = await compareToday(db, row, reading, now)
  return { form, scheme, scored, figures, readAt, live, today, changes }
}
