import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { startTurns, type TurnOptions, type Turns } from '#platform/jobs/turns'
import { foldAll, tailWaits } from './fold.store.ts'

export interface TallyOptions extends Pick<TurnOptions, 'every' | 'pause' | 'onError'> {
  db: Kysely<Database>
}

/** Folds the tail in the background. */
export const startTally = ({ db, ...options }: TallyOptions): Turns =>
  startTurns({
    ...options,
    name: 'tally',
    async turn() {
      if (await tailWaits(db)) await foldAll(db)
    },
  })
