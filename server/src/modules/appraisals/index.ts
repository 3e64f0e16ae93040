import { heldKinds } from '#engines/holdings/held-kind'
import { searchables } from '#engines/search/searchable'
import { checkEndpoints, checkedKinds } from '#modules/checks'
import { figureSources } from '#modules/contradictions'
import { contributionSources } from '#modules/contributions'
import { frozenReports } from '#modules/figures'
import { defineModule } from '#platform/module'
import { addAppraisal } from './add-appraisal.ts'
import { heldAppraisals } from './appraisal.holding.ts'
import { appraisalSearch } from './appraisal.search.ts'
import { changeAppraisal } from './change-appraisal.ts'
import { appraisalChecks } from './checking/appraisal.checks.ts'
import { reopenAppraisal, reopenForm } from './checking/reopen-appraisal.ts'
import { appraisalSource } from './contradictions/appraisal.source.ts'
import { findWaitingAppraisals } from './find-waiting-appraisals.ts'
import { getAppraisalEndpoint } from './get-appraisal.ts'
import { importAppraisal } from './importing/import-appraisal.ts'
import { readImport } from './importing/read-import.ts'
import { appraisalList } from './lists/appraisal.list.ts'
import { deleteSummaries } from './lists/summary.store.ts'
import { findOpinionsEndpoint } from './opinions/find-opinions.ts'
import { findProjectsEndpoint } from './opinions/find-projects.ts'
import { judgeRecord } from './opinions/judge-record.ts'
import { reviewContributions } from './opinions/review.contributions.ts'
import { stateOpinion } from './opinions/state-opinion.ts'
import { takeSample } from './opinions/take-sample.ts'
import { printAppraisal } from './print-appraisal.ts'
import { removeAppraisal } from './remove-appraisal.ts'
import { appraisalReport } from './versions/frozen.report.ts'
import { getVersionEndpoint } from './versions/get-version.ts'

export { beginAppraisal } from './begin-appraisal.ts'
export { findTargets, type MetricTarget } from './feeding/find-targets.ts'
export { type TabledAppraisal, tableAppraisals } from './versions/tabled-appraisals.ts'
export { appraisalChecks, findProjectsEndpoint, findWaitingAppraisals, reopenForm }

export const appraisals = defineModule({
  name: 'appraisals',
  endpoints: [
    ...appraisalList,
    findWaitingAppraisals,
    getAppraisalEndpoint,
    addAppraisal,
    readImport,
    importAppraisal,
    changeAppraisal,
    reopenAppraisal,
    ...checkEndpoints(appraisalChecks),
    getVersionEndpoint,
    printAppraisal,
    removeAppraisal,
    findProjectsEndpoint,
    findOpinionsEndpoint,
    stateOpinion,
    takeSample,
    judgeRecord,
  ],
  contributes: [
    heldKinds.of(heldAppraisals),
    searchables.of(appraisalSearch),
    checkedKinds.of(appraisalChecks),
    contributionSources.of(reviewContributions),
    figureSources.of(appraisalSource),
    frozenReports.of(appraisalReport),
  ],
  // The rules of scoring may be others than before.
  begin: async ({ db }) => void (await deleteSummaries(db)),
})
