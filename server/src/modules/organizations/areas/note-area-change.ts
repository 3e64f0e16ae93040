import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type AreaChange, areaOn, type DatedAreas } from '#modules/areas'
import type { Actor } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { nameNow } from './area-deed.ts'

const acts = { change: 'area.changed', merge: 'area.merged', dissolve: 'area.dissolved' } as const

/** Notes in the audit trail what became of an area; `after` are the areas as the change left them. */
export function noteAreaChange(
  trx: Kysely<Database>,
  { actor, at }: { actor: Actor; at: Date },
  change: AreaChange,
  before: DatedAreas,
  after: DatedAreas,
): Promise<void> {
  const { area, since, deed } = change
  const was = areaOn(before, area, since)
  const is = areaOn(after, area, since)
  return noteAct(trx, actor, at, {
    kind: acts[deed],
    subject: { kind: 'area', id: area, name: was?.name ?? '' },
    details: {
      since,
      before: was && `${was.name} ${was.code}`,
      after: is && `${nameNow(after, is.parentId) ?? ''}${is.name} ${is.code}`,
      ...(deed === 'merge' ? { to: nameNow(after, change.into) } : {}),
    },
  })
}
