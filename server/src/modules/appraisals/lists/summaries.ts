import { rulesEdition } from '@medelge/appraisal'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { digestOf } from '#engines/documents/freeze'
import type { AppraisalRow } from '../appraisal.ts'
import { findReadSummaries } from '../checking/reading.store.ts'
import { type FedForm, feedForms } from '../feeding/feed-form.ts'
import { findSummaries, isReadOnly, saveSummaries } from './summary.store.ts'
import { type Summary, scoreSummary } from './summary.ts'

type Db = Kysely<Database>

/** Over all that a score follows from: the rules, the form and its scheme by their version, and every figure that feeds it. */
function standOf({ version }: AppraisalRow, { form, figures }: FedForm): Buffer {
  const fed = form.indicators.map(({ code, actual, kind, query }) => (query ? [code, actual, kind] : code))
  return Buffer.from(digestOf([rulesEdition, version, fed, figures]), 'hex')
}

/** Whether what people see of a form is how it was read when it was handed in, not how it would be read now. */
export const isRead = ({ state }: Pick<AppraisalRow, 'state'>): boolean =>
  state === 'submitted' || state === 'counted'

/**
 * How forms stand now, in their order. What is handed in or confirmed stands as it was read. The figures of the rest
 * are read at once, which is cheap; only a form of which anything changed since it was last scored is scored anew, and
 * that is kept.
 */
export async function summarize(db: Db, rows: readonly AppraisalRow[], now: Date): Promise<Summary[]> {
  const read = await findReadSummaries(
    db,
    rows.filter(isRead).map(({ id }) => id),
  )
  const known = new Map(read.map((one) => [one.id, one]))
  const live = await summarizeLive(
    db,
    rows.filter(({ id }) => !known.has(id)),
    now,
  )
  for (const one of live) known.set(one.id, one)
  return rows.map(({ id }) => known.get(id) as Summary)
}

async function summarizeLive(db: Db, rows: readonly AppraisalRow[], now: Date): Promise<Summary[]> {
  const fed = await feedForms(db, rows, { now })
  const kept = new Map(
    (
      await findSummaries(
        db,
        rows.map(({ id }) => id),
      )
    ).map((one) => [one.appraisalId, one]),
  )
  const stand = rows.map((row, nth) => {
    const whole = fed[nth] as FedForm
    const digest = standOf(row, whole)
    const known = kept.get(row.id)
    if (known?.digest.equals(digest)) return { digest, isNew: false, summary: { ...known, id: row.id } }
    return { digest, isNew: true, summary: scoreSummary(row.id, whole.form, row.scheme) }
  })
  const anew = stand.filter(({ isNew }) => isNew)
  if (anew.length > 0 && !(await isReadOnly(db)))
    await saveSummaries(
      db,
      anew.map(({ digest, summary: { id, ...summary } }) => ({ appraisalId: id, digest, ...summary })),
    )
  return stand.map(({ summary: { id, total, grade, wrong, open } }) => ({ id, total, grade, wrong, open }))
}
