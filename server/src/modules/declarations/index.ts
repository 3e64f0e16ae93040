import { heldKinds } from '#engines/holdings/held-kind'
import { searchables } from '#engines/search/searchable'
import { checkEndpoints, checkedKinds } from '#modules/checks'
import { type RecordKind, recordKinds } from '#modules/evidence'
import { chainOf, readChains } from '#modules/organizations'
import { defineModule } from '#platform/module'
import { importKinds } from '#platform/sheets/import-kind'
import { changeDeclaration } from './change-declaration.ts'
import { receiveDataValues } from './data-values/receive-data-values.ts'
import { sendDataValues } from './data-values/send-data-values.ts'
import { declarationChecks } from './declaration.checks.ts'
import { heldDeclarations } from './declaration.holding.ts'
import { declarationList } from './declaration.list.ts'
import { declarationPolicy } from './declaration.policy.ts'
import { declarationSearch } from './declaration.search.ts'
import { findDeclaration } from './declaration.store.ts'
import { declareFigure } from './declare-figure.ts'
import { getDeclaration } from './get-declaration.ts'
import { previewDeclaration } from './preview-declaration.ts'
import { findUnitsOf } from './tables/declaration-import.store.ts'
import { declarationImport } from './tables/import-declarations.ts'

export { type DeclarationLife, insertDeclarations } from './insert-declarations.ts'

const asRecord: RecordKind = {
  kind: 'declaration',
  may: declarationPolicy.read,
  async chainOf(db, id) {
    const row = await findDeclaration(db, id)
    return row && chainOf(db, row.organizationId)
  },
  async chainsOf(db, ids) {
    const units = await findUnitsOf(db, ids)
    const chains = await readChains(db, units)
    return units.map((unit) => chains(unit))
  },
}

export const declarations = defineModule({
  name: 'declarations',
  endpoints: [
    ...declarationList,
    previewDeclaration,
    declareFigure,
    getDeclaration,
    changeDeclaration,
    receiveDataValues,
    sendDataValues,
    ...checkEndpoints(declarationChecks),
  ],
  contributes: [
    heldKinds.of(heldDeclarations),
    searchables.of(declarationSearch),
    recordKinds.of(asRecord),
    importKinds.of(declarationImport),
    checkedKinds.of(declarationChecks),
  ],
})
