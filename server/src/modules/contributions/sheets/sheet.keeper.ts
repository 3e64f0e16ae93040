import { findMember, type MemberKeeper } from '#modules/members'
import { giveSheets, moveSheets, unnameSheets } from './sheet.store.ts'

/** Sheets about people. They say what was issued, and give nobody a view of the person. */
export const sheetKeeper: MemberKeeper = {
  find: async () => [],
  units: async () => [],
  conflicts: async () => [],
  take: moveSheets,
  async giveBack(trx, moved, to) {
    await giveSheets(trx, moved, to)
  },
  // A paper with a name that was corrected since is no forgery: its sheet stays as issued, until its person is forgotten.
  async rename(trx, memberId, name) {
    const row = await findMember(trx, memberId)
    if (row?.forgottenAt) await unnameSheets(trx, memberId, name)
  },
}
