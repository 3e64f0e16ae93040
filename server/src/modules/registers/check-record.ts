import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { demandStandingArea } from '#modules/areas'
import type { Carrier } from '#modules/evidence'
import { demandOpenBooks } from '#modules/figures'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { inField, platformErrors } from '#platform/errors'
import type { Facts, Values } from './days/spans.ts'
import type { RegisterKind } from './kinds/register-kind.store.ts'
import { registerErrors } from './register.errors.ts'
import { registerPolicy } from './register.policy.ts'
import { ownFields } from './values/own-fields.ts'
import { apart } from './values/restricted.ts'
import { settleValues } from './values/settle-values.ts'

type Db = Kysely<Database>

interface Given {
  name: string
  organizationId: number
  areaId?: number | null | undefined
  values: Values
}

type Kept = Pick<RegisterKind, 'organizationId'>

function demandKept(kind: Kept, chain: readonly number[]): void {
  if (chain.length === 0) throw platformErrors.NOT_FOUND()
  if (kind.organizationId !== null && !chain.includes(kind.organizationId))
    throw registerErrors.REGISTER_KIND_ELSEWHERE(inField('organizationId'))
}

/** Whose record it is: a unit that keeps this list, within the reach of whoever writes it. */
export async function demandKeeper(db: Db, kind: Kept, unit: number, actor: Actor): Promise<void> {
  const chain = await chainOf(db, unit)
  authorize(actor, registerPolicy.record, chain)
  demandKept(kind, chain)
}

/**
 * To whom a record goes by a change: any unit that keeps this list, be it out of reach; whoever stands above both
 * checks it.
 */
export const demandTaker = async (db: Db, kind: Kept, unit: number): Promise<void> =>
  demandKept(kind, await chainOf(db, unit))

/**
 * What a record holds as it is kept, or a refusal: a unit out of reach, an area that did not stand on its
 * day, values that cannot be.
 * With `from` it is a change of a record that is that unit's until then.
 */
export async function checkFacts(
  db: Db,
  kind: RegisterKind,
  { name, organizationId, areaId = null, values }: Given,
  {
    actor,
    now,
    day,
    before,
    from,
    carriers = [],
  }: {
    actor: Actor
    now: Date
    day: string
    before?: Values
    from?: number
    carriers?: readonly Carrier[]
  },
): Promise<Facts> {
  if (from === undefined || from === organizationId) await demandKeeper(db, kind, organizationId, actor)
  else await demandTaker(db, kind, organizationId)
  // A record that is given away is written by the roles held where it stood.
  const writer = from ?? organizationId
  const own = await ownFields(db, kind.definition.form, actor, [writer])
  const place = kind.definition.place ? areaId : null
  if (place !== null) await demandStandingArea(db, { areaId: place, day })
  const settledValues = await settleValues(db, kind.definition, values, {
    ...{ actor, day, today: dayOf(now), own: own(writer), carriers },
    ...(before ? { before } : {}),
  })
  return {
    ...{ name: name.trim(), organizationId, areaId: place, definition: kind.version },
    ...apart(kind.definition.form, settledValues),
  }
}

/** Refuses to enter into a list that is closed today. */
export function demandTaking({ closedOn }: Pick<RegisterKind, 'closedOn'>, now: Date): void {
  if (closedOn !== null && closedOn <= dayOf(now)) throw registerErrors.REGISTER_CLOSED({ day: closedOn })
}

/** Refuses a day in closed books for what feeds figures, unless a reason is given; answers the reason as it is kept. */
export async function demandBooks(
  db: Db,
  { definition }: Pick<RegisterKind, 'definition'>,
  {
    organizationId,
    day,
    adjustment,
  }: { organizationId: number; day: string; adjustment?: string | undefined },
): Promise<string | null> {
  if (!definition.feeds?.length) return null
  await demandOpenBooks(db, await chainOf(db, organizationId), day, adjustment)
  return adjustment ?? null
}

export function demandPast(day: string, field: string, now: Date): void {
  const today = dayOf(now)
  if (day > today) throw registerErrors.REGISTER_IN_FUTURE({ today, ...inField(field) })
}
