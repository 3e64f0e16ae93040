import { heldKinds } from '#engines/holdings/held-kind'
import { memberKeepers } from '#modules/members'
import { defineModule } from '#platform/module'
import { retentionKinds } from '#platform/retention/retention-kind'
import { mountCheck } from './checking/mount-check.ts'
import { getContribution } from './get-contribution.ts'
import { getSheet } from './sheets/get-sheet.ts'
import { issueSheet } from './sheets/issue-sheet.ts'
import { heldSheets } from './sheets/sheet.holding.ts'
import { sheetKeeper } from './sheets/sheet.keeper.ts'
import { sheetRetention } from './sheets/sheet.retention.ts'
import { withdrawSheet } from './sheets/withdraw-sheet.ts'

export { type ContributionLine, type ContributionSource, contributionSources } from './contribution-source.ts'
export { hiddenLines } from './hidden-lines.ts'

/** What people contributed, as sheets that are issued, printed and checked by whoever holds one. */
export const contributions = defineModule({
  name: 'contributions',
  endpoints: [getContribution, issueSheet, getSheet, withdrawSheet],
  contributes: [heldKinds.of(heldSheets), memberKeepers.of(sheetKeeper), retentionKinds.of(sheetRetention)],
  mount: mountCheck,
})
