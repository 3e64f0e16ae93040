import type { Scored } from '@medelge/appraisal'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { AppraisalWhole } from '../appraisal-whole.store.ts'
import { feedForm } from '../feeding/feed-form.ts'
import { scored } from '../scoring.ts'
import { compareToday, type Read } from '../versions/compare-today.ts'

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
  { row, metrics, ...whole }: Pick<AppraisalWhole, 'row' | 'reading' | 'metrics'>,
  now: Date,
  evening?: Date,
): Promise<FormStatus> {
  const reading = evening ? undefined : whole.reading
  if (!reading) {
    const { form, figures } = await feedForm(db, row, { now, asOf: evening, metrics })
    const points = scored(form, row.scheme)
    const today = pointsOf(points)
    return { form, scheme: row.scheme, scored: points, figures, readAt: null, live: form, today, changes: [] }
  }
  const { form: live, today, changes } = await compareToday(db, row, reading, { now, metrics })
  return { ...reading, live, today, changes }
}
