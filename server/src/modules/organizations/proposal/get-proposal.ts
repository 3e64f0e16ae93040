import Type from 'typebox'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id } from '#platform/shapes'
import { organizationPolicy } from '../organization.policy.ts'
import { chainOf } from '../tree/organization-tree.store.ts'
import { presentDivision } from './find-divisions.ts'
import { proposeUnits } from './propose-units.ts'
import { ProposalSchema } from './proposed-unit.ts'
import { readStanding } from './standing.store.ts'

export const getProposal = endpoint({
  route: 'GET /api/unit-proposal',
  summary:
    'The associations that could stand below one, an area each, named by rule; without those that stand',
  may: organizationPolicy.manage,
  query: Type.Object({ organizationId: Id }),
  answer: ProposalSchema,
  async handle({ db, query: { organizationId }, actor }) {
    authorize(actor, organizationPolicy.manage, await chainOf(db, organizationId))
    const { divisions, associations, elsewhere } = await readStanding(db, organizationId)
    const stands = (code: string) => associations.has(code)
    const [root, ...inside] = divisions
    return {
      area: root ? presentDivision(root, divisions) : null,
      standing: inside.filter(({ code }) => stands(code)).length,
      items: proposeUnits(divisions, stands, { towns: true, leftOut: elsewhere }),
    }
  },
})
