import { defineModule } from '#house/module'
import { addAppraisal } from './add-appraisal.ts'
import { changeAppraisal } from './change-appraisal.ts'
import { findAppraisalsDeed } from './find-appraisals.ts'
import { findWaitingAppraisals } from './find-waiting-appraisals.ts'
import { freezeAppraisal } from './freeze-appraisal.ts'
import { getAppraisalDeed } from './get-appraisal.ts'
import { getVersionDeed } from './get-version.ts'
import { importAppraisal } from './import-appraisal.ts'
import { findOpinionsDeed } from './opinions/find-opinions.ts'
import { findProjectsDeed } from './opinions/find-projects.ts'
import { judgeRecord } from './opinions/judge-record.ts'
import { stateOpinion } from './opinions/state-opinion.ts'
import { takeSample } from './opinions/take-sample.ts'
import { printAppraisal } from './print-appraisal.ts'
import { removeAppraisal } from './remove-appraisal.ts'

export { insertAppraisal } from './appraisal.store.ts'
export { findTargets, type MetricTarget } from './find-targets.ts'

export const appraisals = defineModule({
  name: 'appraisals',
  deeds: [
    findAppraisalsDeed,
    findWaitingAppraisals,
    getAppraisalDeed,
    addAppraisal,
    importAppraisal,
    changeAppraisal,
    freezeAppraisal,
    getVersionDeed,
    printAppraisal,
    removeAppraisal,
    findProjectsDeed,
    findOpinionsDeed,
    stateOpinion,
    takeSample,
    judgeRecord,
  ],
})
