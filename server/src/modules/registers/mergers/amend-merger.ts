import Type from 'typebox'
import { demandOpen, HandedInSchema, handInChanged, lockChecked } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { registerErrors } from '../register.errors.ts'
import { registerPolicy } from '../register.policy.ts'
import { checkMerger } from './check-merger.ts'
import { mergerChecks } from './merger.checks.ts'
import { MergerFactsSchema, MergerSchema, presentMerger } from './merger.ts'

export const amendMerger = endpoint({
  route: 'PUT /api/register-mergers/{id}',
  summary: 'Amend a merger that was returned or taken back, and hand it in once more',
  may: registerPolicy.record,
  params: UuidParams,
  body: Type.Object(
    { ...MergerFactsSchema.properties, version: Type.Integer({ minimum: 1 }) },
    { additionalProperties: false },
  ),
  answer: Type.Object({ ...MergerSchema.properties, ...HandedInSchema }),
  async handle({ db, params, body: { version, evidence, ...given }, actor, platform }) {
    const before = await lockChecked(db, mergerChecks, params.id)
    authorize(actor, registerPolicy.record, await chainOf(db, before.organizationId))
    demandOpen(before, version)
    const by = { actor, at: platform.clock() }
    const facts = await checkMerger(db, given, { actor, now: by.at, except: before.id })
    if (facts.kind !== before.kind) throw registerErrors.REGISTER_MERGER_LISTS()
    const handed = await handInChanged(db, mergerChecks, before, { facts, evidence: evidence ?? [] }, by)
    return { ...presentMerger(handed.row), waitsFor: handed.waitsFor }
  },
})
