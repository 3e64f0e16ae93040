import Type from 'typebox'
import { findAreaChanges, findUndoableChange, readDatedAreas } from '#modules/areas'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Choice, Day, Id, IdParams, Moment, Nullable } from '#platform/shapes'
import { nameNow, SpanSchema } from './area-deed.ts'
import { mayChangeAreas } from './region-reach.ts'
import { unitsInAreas } from './units-in-areas.store.ts'

const deeds = ['found', 'change', 'merge', 'dissolve', 'undo'] as const
const Named = Type.Object({ id: Id, name: Type.String() })

export const getAreaHistory = endpoint({
  route: 'GET /api/areas/{id}/history',
  summary: 'What an area was called and where it lay over time, what was merged into it, and who changed it',
  may: 'member',
  params: IdParams,
  answer: Type.Object({
    spans: Type.Array(SpanSchema),
    endedOn: Nullable(Day),
    followedBy: Nullable(Named),
    merged: Type.Array(Type.Object({ id: Id, name: Type.String(), on: Day })),
    units: Type.Object({ count: Type.Integer(), items: Type.Array(Named) }),
    changes: Type.Array(
      Type.Object({
        id: Id,
        deed: Choice(deeds),
        areaId: Id,
        areaName: Type.String(),
        since: Day,
        edition: Nullable(Type.String()),
        reason: Type.String(),
        byName: Type.String(),
        at: Moment,
        undone: Type.Boolean(),
      }),
      { description: 'Those of areas around it that touched it, too' },
    ),
    undoable: Type.Boolean({ description: 'The last change may be taken back' }),
    canChange: Type.Boolean(),
  }),
  async handle({ db, params, actor }) {
    const areas = await readDatedAreas(db)
    const area = areas.get(params.id)
    if (!area) throw platformErrors.NOT_FOUND()
    const { spans, followedBy } = area
    const canChange = await mayChangeAreas(db, actor)
    const changes = await findAreaChanges(db, params.id)
    const endOf = (id: number) => areas.get(id)?.spans.at(-1)?.until
    return {
      spans: spans.map((span) => ({ ...span, parentName: nameNow(areas, span.parentId) })),
      endedOn: endOf(params.id) ?? null,
      followedBy: followedBy === null ? null : { id: followedBy, name: nameNow(areas, followedBy) ?? '' },
      merged: [...areas.values()]
        .filter((one) => one.followedBy === params.id)
        .map(({ id }) => ({ id, name: nameNow(areas, id) ?? '', on: endOf(id) ?? '' })),
      units: await unitsInAreas(db, [params.id]),
      changes: changes.map((change) => ({
        ...{ id: change.id, deed: change.deed, areaId: change.areaId, areaName: change.areaName },
        ...{ since: change.since, edition: change.edition, reason: change.reason },
        ...{ byName: change.changedByName, at: change.changedAt.toISOString() },
        undone: change.undoneBy !== null,
      })),
      undoable: canChange && (await findUndoableChange(db, areas, params.id)) !== undefined,
      canChange,
    }
  },
})
