import { tellers, todos } from '#engines/notifications/index'
import { checkEndpoints, checkedKinds } from '#modules/checks'
import { figureSources } from '#modules/contradictions'
import { inTransaction } from '#platform/database/database'
import { defineModule } from '#platform/module'
import { importFamilies } from '#platform/sheets/import-kind'
import { sheetSource } from './contradictions/sheet.source.ts'
import { getCollectionEndpoint } from './get-collection.ts'
import { answerList } from './lists/answer.list.ts'
import { collectionList } from './lists/collection.list.ts'
import { sheetList } from './lists/sheet.list.ts'
import { getMerged } from './merging/get-merged.ts'
import { noteReading } from './merging/note-reading.ts'
import { getMeter } from './meter/get-meter.ts'
import { noteMinutes } from './meter/note-minutes.ts'
import { changeQuestionnaire } from './questionnaires/change-questionnaire.ts'
import { findQuestionnaires } from './questionnaires/find-questionnaires.ts'
import { getQuestionnaireEndpoint } from './questionnaires/get-questionnaire.ts'
import { makeQuestionnaire } from './questionnaires/make-questionnaire.ts'
import { loadShipped } from './questionnaires/shipped.ts'
import { endAndRemind, watchSheets } from './reminders/remind.ts'
import { remindNow } from './reminders/remind-now.ts'
import { sheetTeller } from './reminders/sheet-notes.ts'
import { sheetTodo } from './reminders/sheet-todo.ts'
import { closeCollection } from './sending/close-collection.ts'
import { findAddressees } from './sending/find-addressees.ts'
import { sendCollection } from './sending/send-collection.ts'
import { extendSheet } from './sheets/extend-sheet.ts'
import { followSheet } from './sheets/follow-sheet.ts'
import { getSheetEndpoint } from './sheets/get-sheet.ts'
import { reopenSheet } from './sheets/reopen-sheet.ts'
import { sheetChecks } from './sheets/sheet.checks.ts'
import { writeSheet } from './sheets/write-sheet.ts'
import { sheetImports } from './tables/import-sheets.ts'

export { insertCollection, insertSheets } from './collection.store.ts'
export { getVersion } from './questionnaires/questionnaire.store.ts'

// A sheet is asked for by whoever sent it: no unit withdraws it.
const [submit, accept, giveBack, undo, recall] = checkEndpoints(sheetChecks)

export const collections = defineModule({
  name: 'collections',
  endpoints: [
    findQuestionnaires,
    getQuestionnaireEndpoint,
    makeQuestionnaire,
    changeQuestionnaire,
    ...collectionList,
    findAddressees,
    sendCollection,
    getCollectionEndpoint,
    remindNow,
    closeCollection,
    ...sheetList,
    getSheetEndpoint,
    writeSheet,
    submit,
    accept,
    giveBack,
    undo,
    recall,
    reopenSheet,
    extendSheet,
    followSheet,
    noteMinutes,
    ...answerList,
    getMerged,
    noteReading,
    getMeter,
  ],
  jobs: [watchSheets],
  contributes: [
    checkedKinds.of(sheetChecks),
    figureSources.of(sheetSource),
    importFamilies.of(sheetImports),
    tellers.of(sheetTeller),
    todos.of(sheetTodo),
  ],
  async begin(platform) {
    await inTransaction(platform.db, (trx) => loadShipped(trx, platform.clock()))
    // What was to be ended and told while the platform was off.
    await endAndRemind(platform)
  },
})
