import { type RecordKind, recordKinds } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { defineModule } from '#platform/module'
import { personalTraces, retentionKinds } from '#platform/retention/retention-kind'
import { importRowList } from './bulk/import-rows.list.ts'
import { receiveTables } from './bulk/send-table.ts'
import { carryOutImport } from './carry-out-import.ts'
import { changeImport } from './change-import.ts'
import { checkImport } from './check-import.ts'
import { forgetChoices, tableRetention } from './forgetting/table.retention.ts'
import { getImport } from './get-import.ts'
import { getTemplate } from './get-template.ts'
import { importList } from './import.list.ts'
import { importPolicy } from './import.policy.ts'
import { findRun } from './import-run.store.ts'
import { recordTable } from './parts/record-table.ts'
import { attachFiles } from './photos/attach-files.ts'
import { startImport } from './start-import.ts'
import { findWords } from './words/find-words.ts'

const asRecord: RecordKind = {
  kind: 'import',
  may: importPolicy.file,
  async chainOf(db, id) {
    const run = await findRun(db, id)
    return run && chainOf(db, run.organizationId)
  },
}

export const imports = defineModule({
  name: 'imports',
  endpoints: [
    ...importList,
    ...importRowList,
    getTemplate,
    getImport,
    startImport,
    changeImport,
    carryOutImport,
    findWords,
    attachFiles,
  ],
  contributes: [
    recordKinds.of(asRecord),
    retentionKinds.of(tableRetention),
    personalTraces.of(forgetChoices),
  ],
  jobs: [checkImport, recordTable],
  mount: receiveTables,
})
