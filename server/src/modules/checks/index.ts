import { tellers, todos } from '#engines/notifications/index'
import { duties, moveEffects } from '#modules/organizations'
import { gauges } from '#platform/metrics/gauge'
import { defineModule } from '#platform/module'
import { checkList } from './inbox/check.list.ts'
import { findOwnRecords } from './inbox/find-own-records.ts'
import { waitingGauge } from './inbox/waiting-gauge.ts'
import { checkDuty } from './levels/check-duty.ts'
import { findCheckGaps } from './levels/find-check-gaps.ts'
import { getCheckRule } from './levels/get-check-rule.ts'
import { reroutedChecks } from './levels/reroute-checks.ts'
import { setCheckRule } from './levels/set-check-rule.ts'
import { gapTeller } from './telling/gap-teller.ts'
import { checkTodos } from './telling/own-todos.ts'
import { stepTeller } from './telling/step-teller.ts'

export { checkErrors } from './check.errors.ts'
export { checkPolicy } from './check.policy.ts'
export { checkEndpoints } from './check-endpoints.ts'
export { findChecked, lockChecked, updateChecked } from './checked.store.ts'
export type { CheckedTable } from './checked.table.ts'
export { checkedFilter } from './checked-filter.ts'
export { type CheckedNoun, type Countable, checkedKinds } from './checked-kind.ts'
export { type CheckedRow, checkedShape, presentMoments } from './checked-row.ts'
export { heldChanges } from './held-changes.ts'
export type { CheckCard, CheckFlag } from './inbox/check-card.ts'
export { HandedInSchema, waitsFor } from './inbox/waits-for.ts'
export { firstChecks } from './levels/check-level.store.ts'
export { findCheckRule } from './levels/check-rule.store.ts'
export { insertLives, type Newcomers, type NewRecord } from './lives/insert-lives.ts'
export type { LifeStep } from './lives/life.ts'
export { recordMany, recordOne } from './lives/record-lives.ts'
export { type CheckStatus, readCheckStatus } from './read-check-status.ts'
export { handInChanged } from './steps/hand-in.ts'
export { EventSchema, presentEvent } from './steps/history-event.ts'
export { noteStep } from './steps/note-step.ts'
export { findHistory, renameInFacts } from './steps/record-event.store.ts'
export { remarkUnchecked } from './steps/remark-unchecked.ts'
export { isConfirmed, reopenRecord, writersWith } from './steps/reopen-record.ts'
export { demandCounted, demandOpen, type StepBy } from './steps/step-by.ts'
export { takeStep } from './steps/take-step.ts'
export { postAnew } from './steps/totals.ts'
export { STEP_TAKEN, type TakenStep, tellStep } from './telling/tell-step.ts'
export { findCheckGaps, findOwnRecords }

export const checks = defineModule({
  name: 'checks',
  endpoints: [...checkList, findOwnRecords, findCheckGaps, getCheckRule, setCheckRule],
  contributes: [
    duties.of(checkDuty),
    moveEffects.of(reroutedChecks),
    ...checkTodos.map(todos.of),
    tellers.of(gapTeller),
    tellers.of(stepTeller),
    gauges.of(waitingGauge),
  ],
})
