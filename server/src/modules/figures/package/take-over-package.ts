import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { authorizeDefining } from '../crosswalk/rule-given.ts'
import { figurePolicy } from '../figure.policy.ts'
import { lockCatalogue } from '../metrics/metric-version.store.ts'
import { MOST_BYTES, PackageSchema } from './package.shape.ts'
import { PlanSchema, planFor, presentPlan } from './package-plan.shape.ts'
import { takeContents } from './take-package.ts'

export const takeOverPackage = endpoint({
  route: 'POST /api/catalogue-package/take-over',
  summary:
    'Take a catalogue over: add what is not here, go on where only the package went on, and leave whatever was changed here; all or nothing. What counts already is counted once more by rules that begin on a day that has come',
  may: figurePolicy.define,
  bodyLimit: MOST_BYTES,
  body: Type.Object({ package: PackageSchema }, { additionalProperties: false }),
  answer: PlanSchema,
  async handle({ db, body: { package: given }, actor, platform }) {
    await authorizeDefining(db, actor)
    await lockCatalogue(db)
    const plan = await planFor(db, given)
    const at = platform.clock()
    await takeContents({ db, actor, platform, at }, given.contents, plan)
    const { counts, items } = presentPlan(plan)
    await noteAct(db, actor, at, {
      kind: 'catalogue.taken-over',
      subject: { kind: 'catalogue', id: given.digest.slice(0, 16), name: given.digest.slice(0, 16) },
      details: { added: counts.added, changed: counts.changed, left: counts.ahead + counts.conflict },
    })
    return { counts, items }
  },
})
