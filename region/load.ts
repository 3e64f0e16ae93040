import { inTransaction } from '../server/src/house/database.ts'
import type { House } from '../server/src/house/house.ts'
import { foldAll } from '../server/src/modules/figures/index.ts'
import { findRootOrganization } from '../server/src/modules/organizations/index.ts'
import type { OpeningAccount } from '../server/src/opening-words.ts'
import { noteLoaded, readLoaded } from './load-note.ts'
import { loadPeople, trainingAccounts } from './load-people.ts'
import { loadRecords } from './load-records.ts'
import { loadTree } from './load-tree.ts'
import { type Say, sayOnTerminal } from './progress.ts'

/**
 * Fills an empty house with the training region and answers the accounts to try it with. A house that holds
 * anything else is left alone and has no such accounts.
 */
export async function loadTrainingRegion(house: House, say: Say = sayOnTerminal): Promise<OpeningAccount[]> {
  const loaded = await readLoaded(house.db)
  if (loaded === 'records') return trainingAccounts()
  if (loaded === undefined) {
    if (await findRootOrganization(house.db)) return []
    say('tree')
    await inTransaction(house.db, async (trx) => {
      await loadPeople(trx, await loadTree(trx))
      await noteLoaded(trx, 'people')
    })
  }
  await loadRecords(house, say)
  say('figures')
  await foldAll(house.db)
  return trainingAccounts()
}
