import Type from 'typebox'
import { type AreaProposal, areaErrors, EDITION, readDatedAreas } from '#modules/areas'
import { endpoint } from '#platform/endpoint'
import { Day, Line } from '#platform/shapes'
import { organizationPolicy } from '../organization.policy.ts'
import { lockTree } from '../tree/organization-tree.store.ts'
import { followProposal } from './follow-proposal.ts'
import { proposalsFor } from './read-proposals.ts'
import { authorizeRegion } from './region-reach.ts'

const levels = ['region', 'league', 'banner', 'town', 'village']
const deeds: AreaProposal['deed'][] = ['change', 'found']

/** From above to below, what is new before what goes by another code into it; what ends comes last, from below. */
function inOrder(proposals: readonly AreaProposal[]): AreaProposal[] {
  const depth = ({ level }: AreaProposal) => levels.indexOf(level)
  const ends = proposals.filter(({ deed }) => deed === 'end').sort((a, b) => depth(b) - depth(a))
  const others = proposals
    .filter(({ deed }) => deed !== 'end')
    .sort((a, b) => depth(a) - depth(b) || deeds.indexOf(a.deed) - deeds.indexOf(b.deed))
  return [...others, ...ends]
}

export const acceptAreaProposals = endpoint({
  route: 'POST /api/area-proposals/accept',
  summary:
    'Make changes that the national codes propose, each from a day that is said: all of those named, or none',
  may: organizationPolicy.manage,
  bodyLimit: 4_000_000,
  body: Type.Object(
    {
      items: Type.Array(
        Type.Object(
          {
            key: Type.String({ maxLength: 200 }),
            since: Day,
            into: Type.Optional(
              Type.Integer({ minimum: 1, description: 'Of an area that ends: the one it goes into' }),
            ),
          },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: 10_000 },
      ),
      reason: Type.Optional(Line(200)),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ changed: Type.Integer(), founded: Type.Integer(), ended: Type.Integer() }),
  async handle({ db, body, actor, platform }) {
    await authorizeRegion(db, actor)
    await lockTree(db)
    let areas = await readDatedAreas(db)
    const known = new Map(proposalsFor(areas).map((one) => [one.key, one]))
    const given = new Map(body.items.map((item) => [item.key, item]))
    const missing = [...given.keys()].find((key) => !known.has(key))
    if (missing !== undefined) throw areaErrors.AREA_PROPOSAL_OVER({ what: missing })
    const why = { actor, at: platform.clock(), reason: body.reason?.trim() ?? '', edition: EDITION }
    const accepted = inOrder([...given.keys()].flatMap((key) => known.get(key) ?? []))
    for (const proposal of accepted) {
      const item = given.get(proposal.key)
      if (item) areas = await followProposal(db, areas, proposal, item, why)
    }
    const count = (deed: AreaProposal['deed']) => accepted.filter((one) => one.deed === deed).length
    return { changed: count('change'), founded: count('found'), ended: count('end') }
  },
})
