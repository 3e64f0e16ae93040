import { heldKinds } from '#engines/holdings/held-kind'
import { tellers, todos } from '#engines/notifications/index'
import { searchables } from '#engines/search/searchable'
import { checkEndpoints, checkedKinds } from '#modules/checks'
import { contributionSources } from '#modules/contributions'
import { type RecordKind, recordKinds } from '#modules/evidence'
import { listFeeds, sourceTitles, titlesBy } from '#modules/figures'
import { memberKeepers } from '#modules/members'
import { chainOf, chainsOf } from '#modules/organizations'
import { inTransaction } from '#platform/database/database'
import { defineModule } from '#platform/module'
import { retentionKinds } from '#platform/retention/retention-kind'
import { sealedColumns } from '#platform/secrecy/sealed-column'
import { importFamilies } from '#platform/sheets/import-kind'
import { askAgain, tellApart } from './alike/tell-apart.ts'
import { twinList } from './alike/twin.list.ts'
import { amendRecord } from './amend-record.ts'
import { amendChange } from './changes/amend-change.ts'
import { changeChecks } from './changes/change.checks.ts'
import { findChange, findChangedNames } from './changes/change.store.ts'
import { changeRecord } from './changes/change-record.ts'
import { getChange } from './changes/get-change.ts'
import { countRecords } from './days/count-records.ts'
import { findRecordsOfKind } from './days/find-records-of.ts'
import { unitsOfRecord } from './days/record-units.ts'
import { dueList } from './dues/due.list.ts'
import { approveEnrollment } from './enrollments/approve-enrollment.ts'
import { askEnrollment } from './enrollments/ask-enrollment.ts'
import { declineEnrollment } from './enrollments/decline-enrollment.ts'
import { enroll } from './enrollments/enroll.ts'
import { enrollmentList } from './enrollments/enrollment.list.ts'
import { enrollmentRetention } from './enrollments/enrollment.retention.ts'
import { enrollmentNumbers } from './enrollments/enrollment.sealed.ts'
import { getEnrollment } from './enrollments/get-enrollment.ts'
import { seeInvitation } from './enrollments/see-invitation.ts'
import { waitingTeller } from './enrollments/tell-waiting.ts'
import { enrollmentTodo } from './enrollments/waiting-todo.ts'
import { enterRecord } from './enter-record.ts'
import { explainRecord } from './figures/explain-record.ts'
import { getRecord } from './get-record.ts'
import { endInvitation } from './invitations/end-invitation.ts'
import { getInvitation } from './invitations/get-invitation.ts'
import { invitationList } from './invitations/invitation.list.ts'
import { invitationSecret } from './invitations/invitation.sealed.ts'
import { makeInvitation } from './invitations/make-invitation.ts'
import { prolongInvitation } from './invitations/prolong-invitation.ts'
import { replaceInvitation } from './invitations/replace-invitation.ts'
import { changeRegisterKind } from './kinds/change-register-kind.ts'
import { closeRegisterKind, reopenRegisterKind } from './kinds/close-register-kind.ts'
import { findRegisterKinds } from './kinds/find-register-kinds.ts'
import { getRegisterKind } from './kinds/get-register-kind.ts'
import { makeRegisterKind } from './kinds/make-register-kind.ts'
import { removeRegisterKind } from './kinds/remove-register-kind.ts'
import { keyUnkeyed, loadShipped, shippedRules } from './kinds/shipped.ts'
import { listContributions } from './members/list.contributions.ts'
import { registerMemberKeeper } from './members/member.keeper.ts'
import { amendMerger } from './mergers/amend-merger.ts'
import { getMerger } from './mergers/get-merger.ts'
import { mergeRecords } from './mergers/merge-records.ts'
import { mergerChecks } from './mergers/merger.checks.ts'
import { findMergedNames, findMerger } from './mergers/merger.store.ts'
import { recordChecks } from './record.checks.ts'
import { recordList } from './record.list.ts'
import { recordSearch } from './record.search.ts'
import { findNames, findRecord } from './record.store.ts'
import { heldLists } from './register.holding.ts'
import { registerPolicy } from './register.policy.ts'
import { openAndRemind, watchDays } from './reminders/daily.ts'
import { answeredTeller, endingTeller, reviewTeller } from './reminders/due-notes.ts'
import { dueTodos } from './reminders/due-todos.ts'
import { extendReview } from './reviews/extend-review.ts'
import { findReviewRounds } from './reviews/find-rounds.ts'
import { reviewList } from './reviews/review.list.ts'
import { reviewUnitList } from './reviews/review-unit.list.ts'
import { registerImports } from './tables/import-records.ts'
import { validityUnitList } from './validity/validity-unit.list.ts'

export { insertChanges } from './changes/insert-changes.ts'
export { unitsOfRecord } from './days/record-units.ts'
export { type TabledRecords, tableRecords } from './days/table-records.ts'
export { insertRecords, type RecordLife } from './insert-records.ts'
export { kindWords } from './kinds/kind-words.ts'
export { findSeenKind, getSeenKind } from './kinds/may-see-kind.ts'
export { type Ranking, rankings } from './kinds/ranking.ts'
export { getKind } from './kinds/register-kind.store.ts'
export { KindCode, kindName } from './kinds/register-kind.ts'
export { peopleOn } from './members/people-on.ts'
export { recordChecks } from './record.checks.ts'
export { findRecord } from './record.store.ts'
export type { RecordRow } from './record.ts'
export { registerPolicy } from './register.policy.ts'
export { keepersOfWaiting, keptFrom, leadersOfWaiting, seatsOf } from './reminders/keepers.ts'
export { findRounds, insertRounds } from './reviews/round.store.ts'
export { valuesReader } from './tables/read-row-values.ts'
export { formColumns } from './tables/record.columns.ts'
export { branchesOf } from './units/branches.ts'

/** Files are for whoever sees the record they prove. */
const proven = (kind: string, chain: RecordKind['chainOf']): RecordKind => ({
  ...{ kind, may: registerPolicy.read },
  chainOf: chain,
})

export const registers = defineModule({
  name: 'registers',
  endpoints: [
    findRegisterKinds,
    getRegisterKind,
    makeRegisterKind,
    changeRegisterKind,
    closeRegisterKind,
    reopenRegisterKind,
    removeRegisterKind,
    ...recordList,
    findRecordsOfKind,
    countRecords,
    enterRecord,
    explainRecord,
    getRecord,
    amendRecord,
    ...checkEndpoints(recordChecks),
    changeRecord,
    getChange,
    amendChange,
    ...checkEndpoints(changeChecks),
    findReviewRounds,
    extendReview,
    ...reviewList,
    ...reviewUnitList,
    ...validityUnitList,
    ...dueList,
    ...twinList,
    tellApart,
    askAgain,
    mergeRecords,
    getMerger,
    amendMerger,
    ...checkEndpoints(mergerChecks),
    ...invitationList,
    makeInvitation,
    getInvitation,
    endInvitation,
    replaceInvitation,
    prolongInvitation,
    seeInvitation,
    enroll,
    askEnrollment,
    ...enrollmentList,
    getEnrollment,
    approveEnrollment,
    declineEnrollment,
  ],
  jobs: [watchDays],
  contributes: [
    heldKinds.of(heldLists),
    memberKeepers.of(registerMemberKeeper),
    contributionSources.of(listContributions),
    listFeeds.of(shippedRules()),
    sourceTitles.of(titlesBy('register_record', registerPolicy.read, findNames)),
    sourceTitles.of(titlesBy('register_change', registerPolicy.read, findChangedNames)),
    sourceTitles.of(titlesBy('register_merger', registerPolicy.read, findMergedNames)),
    // As the ledger has what stood elsewhere before it stood in a list.
    sourceTitles.of(titlesBy('facility', registerPolicy.read, findNames)),
    sourceTitles.of(titlesBy('facility_closing', registerPolicy.read, findChangedNames)),
    searchables.of(recordSearch),
    recordKinds.of(
      proven('register_record', async (db, id) => {
        const row = await findRecord(db, id)
        return row && unitsOfRecord(db, row)
      }),
    ),
    recordKinds.of(
      proven('register_change', async (db, id) => {
        const change = await findChange(db, id)
        const record = change && (await findRecord(db, change.recordId))
        return record && [...(await unitsOfRecord(db, record)), ...(await chainOf(db, change.organizationId))]
      }),
    ),
    recordKinds.of(
      proven('register_merger', async (db, id) => {
        const row = await findMerger(db, id)
        return row && chainsOf(db, [row.organizationId, ...row.units])
      }),
    ),
    importFamilies.of(registerImports),
    checkedKinds.of(recordChecks),
    checkedKinds.of(changeChecks),
    ...dueTodos.map(todos.of),
    tellers.of(reviewTeller),
    tellers.of(answeredTeller),
    tellers.of(endingTeller),
    checkedKinds.of(mergerChecks),
    todos.of(enrollmentTodo),
    tellers.of(waitingTeller),
    retentionKinds.of(enrollmentRetention),
    sealedColumns.of(invitationSecret),
    ...Object.values(enrollmentNumbers.columns).map(sealedColumns.of),
  ],
  async begin(platform) {
    await inTransaction(platform.db, (trx) => loadShipped(trx, platform.clock()))
    await inTransaction(platform.db, keyUnkeyed)
    // What was to be opened and told while the platform was off.
    await openAndRemind(platform)
  },
})
