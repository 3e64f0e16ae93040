import Type from 'typebox'
import { EDITION, findSetAside } from '#modules/areas'
import { endpoint } from '#platform/endpoint'
import { Choice, Id, Nullable } from '#platform/shapes'
import { organizationPolicy } from '../organization.policy.ts'
import { readProposals } from './read-proposals.ts'
import { authorizeRegion } from './region-reach.ts'

const Told = Nullable(Type.Object({ code: Type.String(), name: Type.String(), around: Type.String() }))

export const getAreaProposals = endpoint({
  route: 'GET /api/area-proposals',
  summary:
    'What the edition of the national codes that comes along has otherwise than the areas; nothing of it is done by itself',
  may: organizationPolicy.manage,
  answer: Type.Object({
    edition: Type.String({ description: 'The day the codes were so' }),
    items: Type.Array(
      Type.Object({
        key: Type.String(),
        deed: Choice(['change', 'found', 'end']),
        level: Type.String(),
        areaId: Nullable(Id),
        before: Told,
        after: Told,
        setAside: Type.Boolean(),
      }),
    ),
  }),
  async handle({ db, actor }) {
    await authorizeRegion(db, actor)
    const aside = await findSetAside(db, EDITION)
    const items = await readProposals(db)
    return { edition: EDITION, items: items.map((item) => ({ ...item, setAside: aside.has(item.key) })) }
  },
})
