import { sessionChecks } from '../session.checks.ts'
import { askSides } from './ask-sides.ts'
import { deleteSides } from './side.store.ts'

/** A session whose hosts of other lines are asked when it counts, and no more when it leaves the totals. */
export const jointSessionChecks: typeof sessionChecks = {
  ...sessionChecks,
  entered: askSides,
  async left(trx, row) {
    await deleteSides(trx, row.id)
  },
}
