import { createHash } from 'node:crypto'
import { type Form, score } from '@medelge/appraisal'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { AppraisalRow } from '../appraisal.ts'
import { type FedForm, feedForms } from '../feeding/feed-form.ts'
import { findSummaries, isReadOnly, saveSummaries } from './summary.store.ts'

type Db = Kysely<Database>

/** How a form stands: what it would score now, and how much in it is wrong or open. */
export interface Summary {
  id: string
  total: number
  grade: string
  wrong: number
  open: number
}

/** Over all that a score follows from: the form and its scheme by their version, and every figure that feeds it. */
function digestOf({ version }: AppraisalRow, { form, figures }: FedForm): Buffer {
  const fed = form.indicators.map(({ code, actual, kind, query }) => (query ? [code, actual, kind] : code))
  return createHash('sha256')
    .update(JSON.stringify([version, fed, figures]))
    .digest()
}

export function scoreSummary(id: string, form: Form, scheme: AppraisalRow['scheme']): Summary {
  const { total, grade, findings } = score(form, scheme)
  const found = (severity: string) => findings.filter((one) => one.severity === severity).length
  return { id, total, grade, wrong: found('refuse'), open: found('ask') }
}

/**
 * How forms stand now. Their figures are read at once, which is cheap; only a form of which anything changed since it
 * was last scored is scored anew, and that is kept.
 */
export async function summarize(db: Db, rows: readonly AppraisalRow[], now: Date): Promise<Summary[]> {
  const fed = await feedForms(db, rows, now)
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
    const digest = digestOf(row, whole)
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
