import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { dayOf } from '#platform/clock'
import { inField } from '#platform/errors'
import { areaErrors } from '../area.errors.ts'
import type { Area } from '../area.ts'
import { insertArea, type NewArea } from '../area-bulk.store.ts'
import { parentCodeOf } from '../area-code.ts'
import { insertAreaChange } from './area-change.store.ts'
import { type DatedAreas, firstDay, lastSpan } from './area-span.ts'
import type { Why } from './make-change.ts'

/** Adds an area that was founded on a day: what it lies in stands by then, and its code means no other area. */
export async function foundArea(
  trx: Kysely<Database>,
  areas: DatedAreas,
  area: NewArea & { since: string },
  { actor, at, reason, edition }: Why,
): Promise<Area> {
  const { code, since } = area
  const today = dayOf(at)
  if (since > today) throw areaErrors.AREA_CHANGE_AHEAD({ today, ...inField('since') })
  const all = [...areas.values()]
  const parent = parentCodeOf(code)
  const around = all.find((one) => {
    const last = lastSpan(one)
    return last?.code === parent && last.until === null
  })
  if (!around) throw areaErrors.AREA_PARENT_UNKNOWN({ parent: parent ?? code, ...inField('code') })
  if ((firstDay(around) ?? since) > since)
    throw areaErrors.AREA_PARENT_NOT_STANDING({ name: lastSpan(around)?.name, since, ...inField('since') })
  const other = all.find(({ spans }) =>
    spans.some((span) => span.code === code && (span.until === null || span.until > since)),
  )
  if (other) throw areaErrors.AREA_CODE_TAKEN({ code, name: lastSpan(other)?.name, ...inField('code') })
  const added = await insertArea(trx, area)
  await insertAreaChange(trx, {
    ...{ areaId: added.id, deed: 'found', since, before: [], after: [], undoes: null },
    ...{ edition: edition ?? null, reason, by: { id: actor.id ?? '', name: actor.name }, at },
  })
  return added
}
