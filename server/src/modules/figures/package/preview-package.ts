import { endpoint } from '#platform/endpoint'
import { authorizeDefining } from '../crosswalk/rule-given.ts'
import { figurePolicy } from '../figure.policy.ts'
import { MOST_BYTES, PackageSchema } from './package.shape.ts'
import { PlanSchema, planFor, presentPlan } from './package-plan.shape.ts'

export const previewPackage = endpoint({
  route: 'POST /api/catalogue-package/previews',
  summary:
    'What taking a catalogue over would add, change and leave as it is here, and what conflicts with what was changed here; nothing is saved',
  may: figurePolicy.define,
  whenFull: true,
  bodyLimit: MOST_BYTES,
  body: PackageSchema,
  answer: PlanSchema,
  async handle({ db, body, actor }) {
    await authorizeDefining(db, actor)
    return presentPlan(await planFor(db, body))
  },
})
