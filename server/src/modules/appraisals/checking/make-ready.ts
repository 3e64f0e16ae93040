import { describeRow, type Form, score } from '@medelge/appraisal'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { StepBy } from '#modules/checks'
import { freezeFigures } from '#modules/figures'
import { type Locale, sentence } from '#platform/locale'
import { appraisalErrors } from '../appraisal.errors.ts'
import type { AppraisalRow } from '../appraisal.ts'
import { feedForm } from '../feeding/feed-form.ts'
import { insertReading } from './reading.store.ts'

const NAMED = 3

/** What a row is called on the form itself. */
function rowName(form: Form, row: string, locale: Locale): string {
  const indicator = form.indicators.find(({ code }) => code === row)
  if (indicator) return indicator.level3
  return row === 'execution' || row === 'total' || row.startsWith('budget:') ? describeRow(row, locale) : row
}

/**
 * Reads a form that is handed in, once: what contradicts itself is refused by the names of its rows, the rest is kept
 * as what will be checked, each figure with where the ledger stood.
 */
export async function makeReady(trx: Kysely<Database>, row: AppraisalRow, by: StepBy): Promise<void> {
  const { form, figures, read } = await feedForm(trx, row, { now: by.at })
  const scored = score(form, row.scheme)
  const findings = scored.findings.filter(({ severity }) => severity === 'refuse')
  if (findings.length > 0) {
    const rows = (locale: Locale) => {
      const names = [...new Set(findings.map((finding) => rowName(form, finding.row, locale)))]
      return names.slice(0, NAMED).join(sentence(locale, 'value.comma'))
    }
    throw appraisalErrors.APPRAISAL_REFUSED({ count: findings.length, rows, findings })
  }
  const id = await insertReading(trx, {
    appraisalId: row.id,
    form: JSON.stringify(form),
    scheme: JSON.stringify(row.scheme),
    scored: JSON.stringify(scored),
    figures: JSON.stringify(figures),
    readAt: by.at,
    handedInBy: by.actor.id ?? '',
    handedInByName: by.actor.name,
  })
  await freezeFigures(trx, { kind: 'appraisal', id }, read, by.actor.id ?? '', by.at)
}
