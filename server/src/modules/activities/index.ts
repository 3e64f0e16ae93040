import { defineModule } from '#house/module'
import { registerImport } from '#house/sheets/import-kind'
import { registerRecordKind } from '#modules/evidence'
import { registerDuty } from '#modules/organizations'
import { acceptSession } from './accept-session.ts'
import { addActivity } from './add-activity.ts'
import { changeSession } from './change-session.ts'
import { checkPhotos } from './check-photos.ts'
import { checkDuty } from './checks/check-duty.ts'
import { findCheckGaps } from './checks/find-check-gaps.ts'
import { recallSession } from './checks/recall-session.ts'
import { undoCheck } from './checks/undo-check.ts'
import { correctSession } from './correct-session.ts'
import { findActivities } from './find-activities.ts'
import { findOwnSessions } from './find-own-sessions.ts'
import { findSessionsDeed, sumSessionsDeed } from './find-sessions.ts'
import { findWaitingSessions } from './find-waiting-sessions.ts'
import { getCheckRule } from './get-check-rule.ts'
import { getSession } from './get-session.ts'
import { sessionImport } from './import-sessions.ts'
import './moves/take-sessions.ts'
import { recordSession } from './record-session.ts'
import { returnSession } from './return-session.ts'
import { findSeries } from './series.ts'
import { sessionPolicy } from './session.policy.ts'
import { scopeOf } from './session.store.ts'
import { setCheckRule } from './set-check-rule.ts'
import { submitSession } from './submit-session.ts'
import { withdrawSession } from './withdraw-session.ts'

export { insertSeries } from './series.store.ts'
export { type SessionFacts, SessionFactsSchema } from './session.ts'
export { insertSessions } from './session-bulk.store.ts'
export type { SessionLife, Step } from './session-bulk.ts'
export { findSilentUnits } from './silent-unit.store.ts'

registerRecordKind('session', { chainOf: scopeOf, may: sessionPolicy.read })
registerImport(sessionImport)
registerDuty(checkDuty)

export const activities = defineModule({
  name: 'activities',
  deeds: [
    findSeries,
    findActivities,
    addActivity,
    findSessionsDeed,
    sumSessionsDeed,
    findOwnSessions,
    findWaitingSessions,
    getSession,
    recordSession,
    changeSession,
    checkPhotos,
    submitSession,
    acceptSession,
    returnSession,
    undoCheck,
    recallSession,
    findCheckGaps,
    correctSession,
    withdrawSession,
    getCheckRule,
    setCheckRule,
  ],
})
