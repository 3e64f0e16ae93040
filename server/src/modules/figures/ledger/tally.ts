import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { startTurns, type TurnOptions, type Turns } from '#platform/jobs/turns'
import { foldAll, tailWaits } from './fold.store.ts'
import { makeRuns } from './fold-run.store.ts'

export interface TallyOptions extends Pick<TurnOptions, 'every' | 'pause' | 'onError'> {
  db: Kysely<Database>
}

/** Folds the tail in the background, and makes runs of the folds. */
export function startTally({ db, ...options }: TallyOptions): Turns {
  // What was folded before the start may lack its runs.
  let runsDue = true
  return startTurns({
    ...options,
    name: 'tally',
    async turn() {
      if ((await tailWaits(db)) && (await foldAll(db)) > 0) runsDue = true
      if (!runsDue) return
      await makeRuns(db)
      runsDue = false
    },
  })
}
