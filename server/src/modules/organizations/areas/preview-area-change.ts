import Type from 'typebox'
import { planned, readDatedAreas } from '#modules/areas'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Id, IdParams, Nullable } from '#platform/shapes'
import { organizationPolicy } from '../organization.policy.ts'
import { DeedProperties, nameNow, readDeed, SpanSchema } from './area-deed.ts'
import { authorizeRegion } from './region-reach.ts'
import { unitsInAreas } from './units-in-areas.store.ts'

export const previewAreaChange = endpoint({
  route: 'GET /api/areas/{id}/change',
  summary: 'What a change of an area would make of it and of what lies in it; nothing is changed',
  may: organizationPolicy.manage,
  params: IdParams,
  query: Type.Object(DeedProperties),
  answer: Type.Object({
    after: Nullable(SpanSchema),
    below: Type.Array(Type.Object({ id: Id, name: Type.String(), code: Type.String() }), {
      description:
        'Areas inside that go along: with the digits of its new code, or into the area that follows',
    }),
    replaced: Type.Array(SpanSchema, { description: 'What was said for later days and gives way' }),
    units: Type.Object(
      { count: Type.Integer(), items: Type.Array(Type.Object({ id: Id, name: Type.String() })) },
      { description: 'Units that stand in it: they keep their names and their place among units' },
    ),
  }),
  async handle({ db, params, query, actor, platform }) {
    await authorizeRegion(db, actor)
    const areas = await readDatedAreas(db)
    const area = areas.get(params.id)
    if (!area) throw platformErrors.NOT_FOUND()
    const { after } = planned(areas, readDeed(params.id, query), dayOf(platform.clock()))
    const [own, ...below] = after
    const last = own?.spans.at(-1)
    const told = (span: typeof last) => span && { ...span, parentName: nameNow(areas, span.parentId) }
    return {
      after: last && last.until === null ? (told(last) ?? null) : null,
      below: below.map(({ area: id, spans }) => {
        const now = spans.at(-1)
        return { id, name: now?.name ?? '', code: now?.code ?? '' }
      }),
      replaced: area.spans
        .filter(({ since }) => since > query.since)
        .map((span) => ({ ...span, parentName: nameNow(areas, span.parentId) })),
      units: await unitsInAreas(db, [params.id]),
    }
  },
})
