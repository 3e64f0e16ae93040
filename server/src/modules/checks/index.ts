import { tellers, todos } from '#engines/notifications/index'
import { duties, moveEffects } from '#modules/organizations'
import { defineModule } from '#platform/module'
import { checkDuty } from './check-duty.ts'
import { findCheckGaps } from './find-check-gaps.ts'
import { findOwnRecords } from './find-own-records.ts'
import { findWaitingChecks } from './find-waiting.ts'
import { getCheckRule } from './get-check-rule.ts'
import { reroutedChecks } from './reroute-checks.ts'
import { setCheckRule } from './set-check-rule.ts'
import { gapTeller } from './telling/gap-teller.ts'
import { checkTodos } from './telling/own-todos.ts'
import { stepTeller } from './telling/step-teller.ts'

export { checkAbilities } from './abilities.ts'
export { checkErrors } from './check.errors.ts'
export { checkPolicy } from './check.policy.ts'
export type { CheckCard, CheckFlag } from './check-card.ts'
export { checkEndpoints } from './check-endpoints.ts'
export { type FirstCheck, firstChecks } from './check-level.store.ts'
export { findCheckRule } from './check-rule.store.ts'
export { findChecked, lockChecked, updateChecked } from './checked.store.ts'
export type { CheckedTable } from './checked.table.ts'
export { type CheckedNoun, type Countable, checkedKinds } from './checked-kind.ts'
export { noteStep } from './note-step.ts'
export { EventSchema, readHistory } from './read-history.ts'
export { findHistory, type NewEvent, noteEvents } from './record-event.store.ts'
export { remarkUnchecked } from './remark-unchecked.ts'
export { demandCounted, demandOpen, type StepBy } from './step-by.ts'
export { takeStep } from './take-step.ts'
export { tellStep } from './telling/tell-step.ts'
export { postAnew } from './totals.ts'
export { HandedInSchema, waitsFor } from './waits-for.ts'

export const checks = defineModule({
  name: 'checks',
  endpoints: [findWaitingChecks, findOwnRecords, findCheckGaps, getCheckRule, setCheckRule],
  contributes: [
    duties.of(checkDuty),
    moveEffects.of(reroutedChecks),
    ...checkTodos.map(todos.of),
    tellers.of(gapTeller),
    tellers.of(stepTeller),
  ],
})
