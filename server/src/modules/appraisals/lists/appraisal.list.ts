import Type from 'typebox'
import { minute, number, text, word } from '#engines/lists/columns'
import { Mine, Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { checkedFilter } from '#modules/checks'
import { appraisalPolicy } from '../appraisal.policy.ts'
import { appraisalOrder, appraisalRows } from './appraisal-list.store.ts'
import { findingsOf, frozenAs, ListedAppraisalSchema, present, withSummaries } from './listed-appraisal.ts'

// Scores are no sum.
export const appraisalList = listEndpoints({
  name: 'appraisals',
  summary: 'Self-appraisals of a unit with how each stands now, newest year first unless asked otherwise',
  may: appraisalPolicy.read,
  filter: {
    ...checkedFilter,
    year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2199 })),
    mine: Mine('Only what I began'),
    search: Search('Part of the name of the project'),
  },
  order: appraisalOrder,
  within: withSummaries,
  rows: appraisalRows,
  item: ListedAppraisalSchema,
  present,
  columns: {
    project: text('project'),
    year: number('year'),
    total: number('total'),
    grade: text('grade'),
    findings: { kind: 'text', value: findingsOf },
    frozen: { kind: 'text', value: frozenAs },
    state: word('state', 'export.appraisals.state'),
    changedAt: minute('changedAt'),
  },
})
