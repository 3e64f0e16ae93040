import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { dropGathering, type Note } from '#engines/notifications/index'
import { chainOf } from '#modules/organizations'
import { activeSeatsAt } from '#modules/people'
import { findGaps } from '../levels/check-gap.store.ts'

const kindOf = (unit: number) => `unit-unchecked ${unit}`

/**
 * Units where nobody can check: told to the administrators who see them, once until they have read it. Where somebody
 * can again, what nobody has read yet goes.
 */
export async function gapNotes(
  trx: Kysely<Database>,
  units: readonly number[],
  today: string,
): Promise<Note[]> {
  const gaps = units.length > 0 ? await findGaps(trx, today, { units }) : []
  for (const unit of units)
    if (!gaps.some(({ organizationId }) => organizationId === unit)) await dropGathering(trx, kindOf(unit))
  // What waits at one unit may have several deputies, or some of it none.
  const worst = [...gaps].sort((a, b) => Number(a.deputyId !== null) - Number(b.deputyId !== null))
  const once = worst.filter(
    (gap, nth) => nth === worst.findIndex((one) => one.organizationId === gap.organizationId),
  )
  const notes = once.map(async ({ organizationId, shortName, deputyName }): Promise<Note[]> => {
    const administrators = await activeSeatsAt(trx, 'administrator', await chainOf(trx, organizationId))
    return administrators.map((personId) => ({
      personId,
      code: deputyName ? 'unit-deputized' : 'unit-unchecked',
      params: { unit: shortName, deputy: deputyName ?? '' },
      path: `/organizations/${organizationId}`,
      part: organizationId,
      gathers: kindOf(organizationId),
    }))
  })
  return (await Promise.all(notes)).flat()
}
