import type { Form, Scheme } from '@medelge/appraisal'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { noteStep } from '#modules/checks'
import type { Actor } from '#platform/actor'
import { insertAppraisal } from './appraisal.store.ts'
import type { AppraisalRow } from './appraisal.ts'
import { appraisalChecks } from './checking/appraisal.checks.ts'
import { summarize } from './lists/summaries.ts'

/** Begins a form as a draft. A query of a metric that does not exist is refused before anything is kept. */
export async function beginAppraisal(
  trx: Kysely<Database>,
  facts: { organizationId: number; form: Form; scheme: Scheme },
  by: { actor: Actor; at: Date },
): Promise<AppraisalRow> {
  const row = await insertAppraisal(trx, { ...facts, recordedBy: by.actor.id ?? '', recordedAt: by.at })
  await summarize(trx, [row], by.at)
  await noteStep(trx, appraisalChecks, row, 'recorded', by)
  return row
}
