import Type from 'typebox'
import { demandOpen, HandedInSchema, handInChanged, lockChecked } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { demandNoTwin } from './alike/demand-no-twin.ts'
import { holdForEntry } from './alike/hold-for-entry.ts'
import { keepKeys } from './alike/key.store.ts'
import { checkFacts, demandBooks, demandPast } from './check-record.ts'
import { findVersions, getKind } from './kinds/register-kind.store.ts'
import { demandOnce, nameGiven } from './members/record-member.ts'
import { recordChecks } from './record.checks.ts'
import { ConfirmedShape, presentRecord, RecordFactsSchema, RecordSchema } from './record.ts'
import { registerPolicy } from './register.policy.ts'
import { carried } from './values/field-files.ts'
import { heldValues } from './values/read-values.ts'

export const amendRecord = endpoint({
  route: 'PUT /api/register-records/{id}',
  summary: 'Amend a record that was returned or taken back, and hand it in once more',
  may: registerPolicy.record,
  params: UuidParams,
  body: Type.Object(
    {
      ...RecordFactsSchema.properties,
      version: Type.Integer({ minimum: 1 }),
      confirmed: ConfirmedShape,
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ ...RecordSchema.properties, ...HandedInSchema }),
  async handle({
    db,
    params,
    body: { version, evidence, since, note = '', adjustment: reason, confirmed = [], member: _, ...given },
    ...request
  }) {
    const { actor, platform } = request
    const before = await lockChecked(db, recordChecks, params.id)
    authorize(actor, registerPolicy.record, await chainOf(db, before.organizationId))
    demandOpen(before, version)
    const by = { actor, at: platform.clock() }
    const kind = await holdForEntry(db, await getKind(db, before.kind))
    demandPast(since, 'since', by.at)
    const held = heldValues(await findVersions(db, before.kind), before)
    const named = nameGiven(before, given)
    const facts = await checkFacts(db, kind, named, {
      ...{ actor, now: by.at, day: since, before: held },
      carriers: [{ kind: 'register_record', id: before.id }],
    })
    await demandOnce(db, before)
    const sure = confirmed.length > 0 || before.memberId !== null
    await demandNoTwin(db, kind, facts, { since, except: before.id, confirmed: sure })
    const { organizationId } = facts
    const adjustment = await demandBooks(db, kind, { organizationId, day: since, adjustment: reason })
    const files = carried(kind.definition, { evidence: evidence ?? [], values: facts.values })
    const change = { facts: { ...facts, since, note, adjustment }, evidence: files }
    const handed = await handInChanged(db, recordChecks, before, change, by)
    await keepKeys(db, [before.id])
    return { ...presentRecord(handed.row), waitsFor: handed.waitsFor }
  },
})
