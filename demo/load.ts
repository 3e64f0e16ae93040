import { foldAll } from '../server/src/modules/figures/index.ts'
import { postUpdates } from '../server/src/modules/holdings/index.ts'
import { findRootOrganization } from '../server/src/modules/organizations/index.ts'
import type { OpeningAccount } from '../server/src/opening-message.ts'
import { inTransaction } from '../server/src/platform/database/database.ts'
import type { Platform } from '../server/src/platform/platform.ts'
import { noteLoaded, readLoaded } from './load/load-note.ts'
import { loadPeople, trainingAccounts } from './load/load-people.ts'
import { loadRecords } from './load/load-records.ts'
import { loadTree } from './load/load-tree.ts'
import { type Say, sayOnTerminal } from './progress.ts'

/**
 * Fills an empty platform with the training region and answers the accounts to try it with. A platform that holds
 * anything else is left alone and has no such accounts.
 */
export async function loadTrainingRegion(
  platform: Platform,
  say: Say = sayOnTerminal,
): Promise<OpeningAccount[]> {
  const loaded = await readLoaded(platform.db)
  if (loaded === 'records') return trainingAccounts()
  if (loaded === undefined) {
    if (await findRootOrganization(platform.db)) return []
    say('tree')
    await inTransaction(platform.db, async (trx) => {
      await loadPeople(trx, await loadTree(trx))
      await noteLoaded(trx, 'people')
    })
  }
  await loadRecords(platform, say)
  say('figures')
  await foldAll(platform.db)
  // Otherwise the first night would.
  await platform.jobs.add(platform.db, postUpdates, {})
  return trainingAccounts()
}
