import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { CheckCard, CheckedNoun, CheckFlag } from '#modules/checks'
import { dayOf } from '#platform/clock'
import { type Locale, sentence } from '#platform/locale'
import { appraisalPolicy } from '../appraisal.policy.ts'
import { type AppraisalRow, AppraisalSchema, presentAppraisal } from '../appraisal.ts'
import { feedForms } from '../feeding/feed-form.ts'
import { isRead, summarize } from '../lists/summaries.ts'
import type { Summary } from '../lists/summary.ts'
import { movedSince } from '../versions/compare-today.ts'
import { freezeReading, revokeFrozen } from '../versions/freeze-reading.ts'
import type { FormFacts } from './form-changes.ts'
import { makeReady } from './make-ready.ts'
import { findReading, findReadings } from './reading.store.ts'

type Db = Kysely<Database>

/** A form as the history keeps it, with its figures where it was handed in. */
async function versionOf(db: Db, row: AppraisalRow): Promise<FormFacts & Record<string, unknown>> {
  const { checkAt, checksLeft, form, scheme } = row
  const reading = isRead(row) ? await findReading(db, row.id) : undefined
  const figures = reading && Object.fromEntries(reading.figures.map(({ code, value }) => [code, value]))
  return { checkAt, checksLeft, form, scheme, figures: figures ?? null }
}

/** How many of the figures of each waiting form moved since it was handed in. */
async function countMoved(db: Db, rows: readonly AppraisalRow[], now: Date): Promise<Map<string, number>> {
  const waiting = rows.filter(({ state }) => state === 'submitted')
  const readings = await findReadings(
    db,
    waiting.map(({ id }) => id),
  )
  const again = await feedForms(db, waiting, { now })
  return new Map(
    waiting.map(({ id }, nth) => [
      id,
      movedSince(readings.get(id)?.figures ?? [], again[nth]?.figures ?? []).length,
    ]),
  )
}

function flagsOf({ open }: Summary, moved: number): CheckFlag[] {
  const flags: CheckFlag[] = []
  if (open > 0) flags.push({ flag: 'open-findings', detail: String(open) })
  if (moved > 0) flags.push({ flag: 'figures-moved', detail: String(moved) })
  return flags
}

async function cards(db: Db, rows: readonly AppraisalRow[], locale: Locale, now: Date) {
  const summaries = await summarize(db, rows, now)
  const moved = await countMoved(db, rows, now)
  return new Map(
    rows.map((row, nth): [string, CheckCard] => {
      const summary = summaries[nth] as Summary
      return [
        row.id,
        {
          title: row.form.project,
          unitId: row.organizationId,
          when: String(row.year),
          amount: String(summary.total),
          unit: sentence(locale, 'appraisal.points', { grade: summary.grade }),
          flags: flagsOf(summary, moved.get(row.id) ?? 0),
        },
      ]
    }),
  )
}

/** A self-appraisal on its way to be frozen: it posts nothing; its last yes freezes what was checked. */
export const appraisalChecks: CheckedNoun<'appraisals', typeof AppraisalSchema.properties, AppraisalRow> = {
  kind: 'appraisal',
  path: 'appraisals',
  confirms: true,
  screenOf: ({ id }) => `/appraisals/${id}`,
  record: appraisalPolicy.write,
  correct: appraisalPolicy.correct,
  leadOf: ({ organizationId, recordedAt }) => ({ unit: organizationId, day: dayOf(recordedAt) }),
  answer: AppraisalSchema,
  present: presentAppraisal,
  makeReady,
  totals: { enter: freezeReading, leave: revokeFrozen },
  versionOf,
  cards,
}
