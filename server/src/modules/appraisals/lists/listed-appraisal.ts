import Type from 'typebox'
import { ownOnly } from '#engines/lists/filters'
import type { ListRequest, Messages } from '#engines/lists/list-request'
import { presentMoments } from '#modules/checks'
import { inUnit } from '#modules/organizations'
import { Nullable } from '#platform/shapes'
import { appraisalPolicy } from '../appraisal.policy.ts'
import { findOfUnit } from '../appraisal.store.ts'
import { AppraisalSchema } from '../appraisal.ts'
import type { ListedAppraisal } from './appraisal-list.store.ts'
import { summarize } from './summaries.ts'

export const ListedAppraisalSchema = Type.Object({
  ...AppraisalSchema.properties,
  total: Type.Number({ description: 'What it would score now' }),
  grade: Type.String(),
  wrong: Type.Integer({ description: 'Findings that keep it from being frozen' }),
  open: Type.Integer({ description: 'Findings somebody has to answer' }),
  frozen: Nullable(Type.Integer({ description: 'Number of the last frozen version' })),
  frozenTotal: Nullable(Type.Number({ description: 'What that version scored, as it was signed' })),
})

export const present = (row: ListedAppraisal) => ({
  ...row,
  ...presentMoments(row),
  changedAt: row.changedAt.toISOString(),
})

const inReach = inUnit(appraisalPolicy.read)

/** Reads first how every form of the unit stands now: that is what they are filtered and sorted by. */
export async function withSummaries<Q extends { organizationId: number; mine?: boolean }>(
  request: ListRequest<Q>,
) {
  const query = await inReach(request)
  const forms = await findOfUnit(request.db, query.organizationId)
  const summaries = await summarize(request.db, forms, request.now)
  return { ...query, ...ownOnly(request), summaries }
}

export const findingsOf = ({ wrong, open }: ListedAppraisal, messages: Messages) =>
  messages(`export.appraisals.findings.${wrong > 0 ? 'wrong' : open > 0 ? 'open' : 'none'}`, { wrong, open })

export const frozenAs = ({ frozen, frozenTotal }: ListedAppraisal, messages: Messages) =>
  frozen && messages('export.appraisals.frozen.as', { number: frozen, total: frozenTotal })
