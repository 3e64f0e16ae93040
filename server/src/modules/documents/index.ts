import { heldKinds } from '#engines/holdings/held-kind'
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
import { getDocumentEndpoint } from './get-document.ts'
import { documentList } from './lists/document.list.ts'
import { printDocument } from './printing/print-document.ts'
import { removeDocument } from './remove-document.ts'
import { addSection, removeSection } from './sections/add-section.ts'
import { holdSectionEndpoint, releaseSection } from './sections/hold-section.ts'
import { writeSection } from './sections/write-section.ts'
import { compareVersions } from './versions/compare-versions.ts'
import { getVersionEndpoint } from './versions/get-version.ts'

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
    reopenDocument,
    ...checkEndpoints(documentChecks),
    getVersionEndpoint,
    compareVersions,
    printDocument,
  ],
  contributes: [
    heldKinds.of(heldDocuments),
    searchables.of(documentSearch),
    checkedKinds.of(documentChecks),
    figureSources.of(documentSource),
  ],
})
