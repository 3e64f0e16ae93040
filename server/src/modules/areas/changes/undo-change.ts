import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { type AreaChangeRow, findAreaChanges, insertAreaChange, writeSpans } from './area-change.store.ts'
import type { DatedAreas, Touched } from './area-span.ts'

type Db = Kysely<Database>

const asKept = ({ area, spans, followedBy }: Touched) =>
  JSON.stringify([area, spans.map((span) => Object.entries(span).sort()), followedBy])

/** The change that may be taken back: the last of this area, while all it touched are as it left them. */
export async function findUndoableChange(
  db: Db,
  areas: DatedAreas,
  areaId: number,
): Promise<AreaChangeRow | undefined> {
  const own = (await findAreaChanges(db, areaId)).filter((change) => change.areaId === areaId)
  const last = own.findLast(({ undoes, undoneBy }) => undoes === null && undoneBy === null)
  // An area that was founded by mistake ends again on a later day: what was recorded in it keeps it.
  if (!last || last.deed === 'found') return undefined
  const untouched = last.after.every((left) => {
    const now = areas.get(left.area)
    return (
      now !== undefined &&
      asKept({ area: left.area, spans: [...now.spans], followedBy: now.followedBy }) === asKept(left)
    )
  })
  return untouched ? last : undefined
}

/** Takes a change back: all it touched are again as before; both stay in the history. */
export async function undoAreaChange(
  trx: Db,
  { id, areaId, since, before, after }: AreaChangeRow,
  { actor, at }: { actor: Actor; at: Date },
): Promise<void> {
  await writeSpans(trx, before)
  await insertAreaChange(trx, {
    ...{ areaId, since, before: after, after: before, at },
    ...{ deed: 'undo', undoes: id, edition: null, reason: '' },
    by: { id: actor.id ?? '', name: actor.name },
  })
}
