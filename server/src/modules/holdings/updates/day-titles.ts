import { figurePolicy, type SourceTitle } from '#modules/figures'
import { readChains } from '#modules/organizations'
import { allows } from '#platform/actor'
import { dayOfId, UPDATES_KIND } from './posted-updates.ts'

/** What stands behind the figure: a unit’s changes of one day, called by the day. */
export const dayTitles: SourceTitle = {
  kind: UPDATES_KIND,
  async titles(db, actor, ids) {
    const known = ids.flatMap((id) => {
      const of = dayOfId(id)
      return of ? [{ id, ...of }] : []
    })
    const chains = await readChains(db, [...new Set(known.map(({ unit }) => unit))])
    const seen = known.filter(({ unit }) => allows(actor, figurePolicy.read, chains(unit)))
    return new Map(seen.map(({ id, day }) => [id, day]))
  },
}
