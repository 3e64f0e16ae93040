import Type from 'typebox'
import { HandedInSchema, lockChecked, recordOne } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { isMerging } from '../mergers/merger.store.ts'
import { recordChecks } from '../record.checks.ts'
import { registerErrors } from '../register.errors.ts'
import { registerPolicy } from '../register.policy.ts'
import { tellAnswered } from '../reminders/tell-answered.ts'
import { newChanges } from './change.checks.ts'
import { findChangesOf } from './change.store.ts'
import { ChangeFactsSchema, ChangeSchema, presentChange } from './change.ts'
import { checkChange } from './check-change.ts'

const open: readonly string[] = ['draft', 'submitted', 'returned']

export const changeRecord = endpoint({
  route: 'POST /api/register-records/{id}/changes',
  summary:
    'Say what a record holds from a day on, that it ends on one, or that all stands as a review found it, and hand that in; once checked, every day before stays as it was',
  may: registerPolicy.record,
  params: UuidParams,
  body: ChangeFactsSchema,
  answer: Type.Object({ ...ChangeSchema.properties, ...HandedInSchema }),
  async handle({ db, params, body: given, actor, platform, reply }) {
    const record = await lockChecked(db, recordChecks, params.id)
    authorize(actor, registerPolicy.record, await chainOf(db, record.organizationId))
    const changes = await findChangesOf(db, record.id)
    if (changes.some(({ state }) => open.includes(state))) throw registerErrors.REGISTER_CHANGE_OPEN()
    if (await isMerging(db, [record.id])) throw registerErrors.REGISTER_MERGER_OPEN()
    const by = { actor, at: platform.clock(), submit: true }
    const change = await checkChange(db, record, changes, given, { actor, now: by.at })
    const number = (changes.at(-1)?.number ?? 0) + 1
    const facts = { ...change.facts, recordId: record.id, number, organizationId: record.organizationId }
    const { row, waitsFor } = await recordOne(db, newChanges, { facts, evidence: change.evidence }, by)
    if (row.review !== null || row.ends) await tellAnswered(db, record.kind, by)
    reply.code(201)
    return { ...presentChange(row), waitsFor }
  },
})
