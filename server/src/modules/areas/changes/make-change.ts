import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { inField } from '#platform/errors'
import { areaErrors } from '../area.errors.ts'
import { insertAreaChange, writeSpans } from './area-change.store.ts'
import { type AreaChange, isRefused, type Planned } from './area-change.ts'
import type { DatedAreas, Touched } from './area-span.ts'
import { planChange } from './plan-change.ts'

type Db = Kysely<Database>

/** What is known of a change besides: who makes it and why, and which edition of the national codes proposed it. */
export interface Why {
  actor: Actor
  at: Date
  reason: string
  edition?: string
}

/** What a change would make of the areas; throws the refusal where it cannot be, or lies ahead of today. */
export function planned(areas: DatedAreas, change: AreaChange, today: string): Planned {
  if (change.since > today) throw areaErrors.AREA_CHANGE_AHEAD({ today, ...inField('since') })
  const outcome = planChange(areas, change)
  if (!isRefused(outcome)) return outcome
  const { refusal, field, params } = outcome
  throw areaErrors[refusal]({ ...params, ...(field === undefined ? {} : inField(field)) })
}

export const touchedBefore = (areas: DatedAreas, { after }: Planned): Touched[] =>
  after.flatMap(({ area }) => {
    const was = areas.get(area)
    return was ? [{ area, spans: [...was.spans], followedBy: was.followedBy }] : []
  })

/** Writes a planned change, and keeps what was before it. */
export async function makeChange(
  trx: Db,
  areas: DatedAreas,
  change: AreaChange,
  outcome: Planned,
  { actor, at, reason, edition }: Why,
): Promise<void> {
  await writeSpans(trx, outcome.after)
  await insertAreaChange(trx, {
    ...{ areaId: change.area, deed: change.deed, since: change.since, reason, at },
    before: touchedBefore(areas, outcome),
    after: outcome.after,
    undoes: null,
    edition: edition ?? null,
    by: { id: actor.id ?? '', name: actor.name },
  })
}

/** The same areas once a change is made, without asking for them again. */
export function areasAfter(areas: DatedAreas, { after }: Planned): DatedAreas {
  const next = new Map(areas)
  for (const { area, spans, followedBy } of after) {
    const was = next.get(area)
    if (was) next.set(area, { ...was, spans, followedBy })
  }
  return next
}
