import { heldKinds } from '#engines/holdings/held-kind'
import { tellers, todos } from '#engines/notifications/index'
import { searchables } from '#engines/search/searchable'
import { checkEndpoints, checkedKinds } from '#modules/checks'
import { figureSources } from '#modules/contradictions'
import { defineModule } from '#platform/module'
import { addDocument } from './begin/add-document.ts'
import { findTemplates } from './begin/find-templates.ts'
import { changeHead } from './change-head.ts'
import { documentChecks } from './checking/document.checks.ts'
import { reopenDocument } from './checking/reopen-document.ts'
import { sayComment, settleCommentEndpoint } from './comments/say-comment.ts'
import { documentSource } from './contradictions/document.source.ts'
import { heldDocuments } from './document.holding.ts'
import { documentSearch } from './document.search.ts'
import { addErratum } from './errata/add-erratum.ts'
import { changeErratum } from './errata/change-erratum.ts'
import { erratumChecks } from './errata/erratum.checks.ts'
import { getErratumEndpoint } from './errata/get-erratum.ts'
import { getDocumentEndpoint } from './get-document.ts'
import { findIssuesEndpoint } from './issuing/find-issues.ts'
import { issueDocument } from './issuing/issue-document.ts'
import { remindReaders } from './issuing/remind-readers.ts'
import { issueTeller } from './issuing/tell-issue.ts'
import { documentList } from './lists/document.list.ts'
import { findPhotosEndpoint } from './photos/find-photos.ts'
import { printDocument } from './printing/print-document.ts'
import { getIssueEndpoint } from './receiving/get-issue.ts'
import { getIssuePhoto } from './receiving/get-issue-photo.ts'
import { printIssue } from './receiving/print-issue.ts'
import { receiveDocument } from './receiving/receive-document.ts'
import { receivedList } from './receiving/received.list.ts'
import { receivedTodo } from './receiving/received-todo.ts'
import { removeDocument } from './remove-document.ts'
import { addSection, removeSection } from './sections/add-section.ts'
import { holdSectionEndpoint, releaseSection } from './sections/hold-section.ts'
import { writeSection } from './sections/write-section.ts'
import { declineSuggestion, takeSuggestion } from './suggestions/settle-suggestion.ts'
import { suggest } from './suggestions/suggest.ts'
import { compareVersions } from './versions/compare-versions.ts'
import { getVersionEndpoint } from './versions/get-version.ts'
import { setYearly } from './yearly/set-yearly.ts'
import { yearlyTeller } from './yearly/tell-yearly.ts'
import { yearlyDrafts } from './yearly/yearly-drafts.ts'

export { beginDocument } from './begin/begin-document.ts'
export { findTemplate } from './templates.ts'
export { documentChecks }

export const documents = defineModule({
  name: 'documents',
  endpoints: [
    findTemplates,
    ...documentList,
    addDocument,
    getDocumentEndpoint,
    changeHead,
    removeDocument,
    addSection,
    removeSection,
    holdSectionEndpoint,
    releaseSection,
    writeSection,
    sayComment,
    settleCommentEndpoint,
    suggest,
    takeSuggestion,
    declineSuggestion,
    reopenDocument,
    ...checkEndpoints(documentChecks),
    getVersionEndpoint,
    compareVersions,
    printDocument,
    findPhotosEndpoint,
    setYearly,
    issueDocument,
    findIssuesEndpoint,
    remindReaders,
    ...receivedList,
    getIssueEndpoint,
    receiveDocument,
    printIssue,
    getIssuePhoto,
    addErratum,
    getErratumEndpoint,
    changeErratum,
    ...checkEndpoints(erratumChecks),
  ],
  contributes: [
    heldKinds.of(heldDocuments),
    searchables.of(documentSearch),
    checkedKinds.of(documentChecks),
    checkedKinds.of(erratumChecks),
    figureSources.of(documentSource),
    tellers.of(issueTeller),
    tellers.of(yearlyTeller),
    todos.of(receivedTodo),
  ],
  jobs: [yearlyDrafts],
})
