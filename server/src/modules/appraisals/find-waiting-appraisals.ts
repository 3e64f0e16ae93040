import { monitor, yearShare } from '@medelge/appraisal'
import Type from 'typebox'
import { type Permission, seats } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Choice, Uuid } from '#platform/shapes'
import { appraisalPolicy } from './appraisal.policy.ts'
import { findOpen } from './appraisal.store.ts'
import { feedForms } from './feeding/feed-form.ts'
import { summarize } from './lists/summaries.ts'
import type { Summary } from './lists/summary.ts'
import { matterKinds, mattersOf } from './matters.ts'

// Those whose matter a form is: who writes, signs or judges it. Others may read it and have nothing to do.
const concerned: Permission = {
  name: appraisalPolicy.read.name,
  roles: ['officer', 'finance', 'leader', 'evaluator'],
}

export const findWaitingAppraisals = endpoint({
  route: 'GET /api/waiting-appraisals',
  summary:
    'The open self-appraisals of my units in which something is to be done, oldest year first; none that is handed in',
  may: concerned,
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        id: Uuid,
        project: Type.String(),
        unit: Type.String(),
        year: Type.Integer(),
        watch: Type.Boolean({ description: 'Its year still runs: the outlook says more than the form' }),
        matters: Type.Array(Type.Object({ matter: Choice(matterKinds), n: Type.Integer() })),
      }),
    ),
  }),
  async handle({ db, actor, platform }) {
    const now = platform.clock()
    const today = dayOf(now)
    const rows = await findOpen(db, seats(actor, concerned))
    const summaries = await summarize(db, rows, now)
    const running = rows.filter(({ year }) => year === Number(today.slice(0, 4)))
    const fed = new Map((await feedForms(db, running, { now })).map(({ form }, nth) => [running[nth], form]))
    const items = rows.flatMap((row, nth) => {
      const form = fed.get(row)
      const { project, unit } = row.form
      const outlook = form && monitor(form, row.scheme, { today, yearShare: yearShare(row.year, today) })
      const matters = mattersOf(summaries[nth] as Summary, outlook)
      if (matters.length === 0) return []
      return [{ id: row.id, project, unit, year: row.year, watch: outlook !== undefined, matters }]
    })
    return { items: items.sort((a, b) => a.year - b.year) }
  },
})
