import { RECORD_STATES } from '@medelge/workflow'
import Type from 'typebox'
import { listEndpoints } from '#engines/lists/list'
import { presentMoments } from '#modules/checks'
import { inUnit } from '#modules/organizations'
import { minuteOf } from '#platform/clock'
import { Choice, Id, Nullable } from '#platform/shapes'
import { appraisalPolicy } from '../appraisal.policy.ts'
import { findOfUnit } from '../appraisal.store.ts'
import { AppraisalSchema } from '../appraisal.ts'
import { appraisalOrder, appraisalRows } from './appraisal-list.store.ts'
import { summarize } from './summaries.ts'

const inReach = inUnit(appraisalPolicy.read)

export const appraisalList = listEndpoints({
  name: 'appraisals',
  summary: 'Self-appraisals of a unit with how each stands now, newest year first unless asked otherwise',
  may: appraisalPolicy.read,
  filter: {
    organizationId: Id,
    year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2199 })),
    state: Type.Optional(Choice(RECORD_STATES)),
    mine: Type.Optional(Type.Boolean({ description: 'Only what I began' })),
    search: Type.Optional(Type.String({ maxLength: 50, description: 'Part of the name of the project' })),
  },
  order: appraisalOrder,
  async within(request) {
    const { mine, ...query } = await inReach(request)
    const forms = await findOfUnit(request.db, query.organizationId)
    const recordedBy = mine ? { recordedBy: request.actor.id ?? '' } : {}
    return { ...query, ...recordedBy, summaries: await summarize(request.db, forms, request.now) }
  },
  rows: appraisalRows,
  complete: () => (rows) => rows,
  item: Type.Object({
    ...AppraisalSchema.properties,
    total: Type.Number({ description: 'What it would score now' }),
    grade: Type.String(),
    wrong: Type.Integer({ description: 'Findings that keep it from being frozen' }),
    open: Type.Integer({ description: 'Findings somebody has to answer' }),
    frozen: Nullable(Type.Integer({ description: 'Number of the last frozen version' })),
    frozenTotal: Nullable(Type.Number({ description: 'What that version scored, as it was signed' })),
  }),
  present: (row) => ({ ...row, ...presentMoments(row), changedAt: row.changedAt.toISOString() }),
  columns: {
    project: { kind: 'text', value: (one) => one.project },
    year: { kind: 'number', value: (one) => one.year },
    total: { kind: 'number', value: (one) => String(one.total) },
    grade: { kind: 'text', value: (one) => one.grade },
    findings: {
      kind: 'text',
      value: ({ wrong, open }, words) =>
        words(`export.appraisals.findings.${wrong > 0 ? 'wrong' : open > 0 ? 'open' : 'none'}`, {
          wrong,
          open,
        }),
    },
    frozen: {
      kind: 'text',
      value: (one, words) =>
        one.frozen && words('export.appraisals.frozen.as', { number: one.frozen, total: one.frozenTotal }),
    },
    state: { kind: 'text', value: (one, words) => words(`export.appraisals.state.${one.state}`) },
    changedAt: { kind: 'text', value: (one) => minuteOf(one.changedAt) },
  },
  // Scores are no sum.
  sums: {},
})
