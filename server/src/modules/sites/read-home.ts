import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findCheckRule } from '#modules/checks'
import { ledgerSize } from '#modules/figures'
import { findRootOrganization, getOrganization } from '#modules/organizations'
import { dayOf, minuteOf } from '#platform/clock'
import { inTransaction } from '#platform/database/database'
import type { HomeFacts } from './home-page.tsx'
import { type ChosenFigure, readPublicFigures } from './public-figure.ts'
import { findPublished } from './published-figure.store.ts'

type Db = Kysely<Database>

async function readOwner(db: Db) {
  const root = await findRootOrganization(db)
  const owner = root && (await getOrganization(db, root.id))
  return owner && { id: owner.id, name: owner.name, nameMongolian: owner.nameMongolian }
}

/** What the region's page says at this moment, in one snapshot; `trial` stands on it as if it were chosen. */
export const readHome = (db: Db, now: Date, trial?: ChosenFigure): Promise<HomeFacts> =>
  inTransaction(
    db,
    async (trx) => {
      const owner = await readOwner(trx)
      const chosen: ChosenFigure[] = owner ? await findPublished(trx, owner.id) : []
      const stands = chosen.some(({ metric, period }) => metric === trial?.metric && period === trial.period)
      const shown = trial && !stands ? [...chosen, trial] : chosen
      return {
        owner,
        figures: owner ? await readPublicFigures(trx, owner.id, shown, now) : [],
        checkLevels: owner ? (await findCheckRule(trx, owner.id)).levels : 1,
        asOf: minuteOf(now),
      }
    },
    { isolation: 'repeatable read', readOnly: true },
  )

/** One word for all that the page depends on: as long as it stays the same, so does what the page says. */
export async function homeVersion(db: Db, now: Date): Promise<string> {
  const owner = await readOwner(db)
  const chosen = owner ? await findPublished(db, owner.id) : []
  // Without figures the page does not care what is recorded.
  const counted = owner && chosen.length > 0 ? [await ledgerSize(db), await findCheckRule(db, owner.id)] : []
  return JSON.stringify([dayOf(now), owner, chosen.map(({ id }) => id), counted])
}
