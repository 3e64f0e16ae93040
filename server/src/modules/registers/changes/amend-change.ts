import Type from 'typebox'
import { demandOpen, HandedInSchema, handInChanged, lockChecked } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { recordChecks } from '../record.checks.ts'
import { registerPolicy } from '../register.policy.ts'
import { tellAnswered } from '../reminders/tell-answered.ts'
import { changeChecks } from './change.checks.ts'
import { findChangesOf } from './change.store.ts'
import { ChangeFactsSchema, ChangeSchema, presentChange } from './change.ts'
import { checkChange } from './check-change.ts'

export const amendChange = endpoint({
  route: 'PUT /api/register-changes/{id}',
  summary: 'Amend a change that was returned or taken back, and hand it in once more',
  may: registerPolicy.record,
  params: UuidParams,
  body: Type.Object(
    { ...ChangeFactsSchema.properties, version: Type.Integer({ minimum: 1 }) },
    { additionalProperties: false },
  ),
  answer: Type.Object({ ...ChangeSchema.properties, ...HandedInSchema }),
  async handle({ db, params, body: { version, ...given }, actor, platform }) {
    const before = await lockChecked(db, changeChecks, params.id)
    authorize(actor, registerPolicy.record, await chainOf(db, before.organizationId))
    demandOpen(before, version)
    const by = { actor, at: platform.clock() }
    const record = await lockChecked(db, recordChecks, before.recordId)
    const changes = await findChangesOf(db, record.id)
    const change = await checkChange(db, record, changes, given, { actor, now: by.at, amends: before })
    const handed = await handInChanged(db, changeChecks, before, change, by)
    if (handed.row.review !== null || handed.row.ends) await tellAnswered(db, record.kind, by)
    return { ...presentChange(handed.row), waitsFor: handed.waitsFor }
  },
})
