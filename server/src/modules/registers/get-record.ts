import type { LeftValue } from '@medelge/fields/definition'
import Type from 'typebox'
import { areaChain } from '#modules/areas'
import { EventSchema, HandedInSchema, presentEvent, readCheckStatus } from '#modules/checks'
import { EvidenceSchema, findEvidence, findFiles } from '#modules/evidence'
import { MemberSchema } from '#modules/members'
import { getOrganization } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Can, Id, Nullable, UuidParams } from '#platform/shapes'
import { findChangesOf } from './changes/change.store.ts'
import { ChangeSchema, presentChange } from './changes/change.ts'
import { unitsOfRecord } from './days/record-units.ts'
import { fieldsOfKind } from './kinds/form-of-kind.ts'
import { findVersions, getKind } from './kinds/register-kind.store.ts'
import { presentKind, RegisterKindSchema } from './kinds/register-kind.ts'
import { presentMembers } from './members/person-columns.ts'
import { MergerSchema } from './mergers/merger.ts'
import { presentMergers } from './mergers/present-mergers.ts'
import { recordChecks } from './record.checks.ts'
import { findRecord } from './record.store.ts'
import { NamedShape, presentRecord, RecordSchema, ValuesShape } from './record.ts'
import { registerPolicy } from './register.policy.ts'
import { ReviewOfRecordSchema, reviewOfRecord } from './reviews/review-of-record.ts'
import { filesOf } from './values/field-files.ts'
import { leftValues } from './values/read-values.ts'
import { nameReferences, referencesIn } from './values/references.ts'
import { sightOf } from './values/restricted.ts'

export const getRecord = endpoint({
  route: 'GET /api/register-records/{id}',
  summary:
    'One record with the list it belongs to, its values as that reads them now, its changes, its evidence, its history, and what may be done next',
  may: registerPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    record: RecordSchema,
    kind: RegisterKindSchema,
    values: ValuesShape,
    left: Type.Unsafe<LeftValue[]>({
      type: 'array',
      items: { type: 'object', additionalProperties: true },
      description: 'Values whose fields were taken out since, each with the definition of its field',
    }),
    named: NamedShape,
    member: Nullable(MemberSchema),
    unit: Type.Object({ id: Id, name: Type.String() }),
    area: Type.Array(Type.String(), { description: 'The area, then everything above it' }),
    review: Nullable(ReviewOfRecordSchema),
    changes: Type.Array(ChangeSchema, { description: 'In the order they were written, withdrawn ones too' }),
    mergers: Type.Array(
      Type.Object({
        ...MergerSchema.properties,
        names: Type.Record(Type.String(), Type.String(), { description: 'Of its records, by their ids' }),
      }),
      { description: 'That it ends or stays by, in the order they were written, withdrawn ones too' },
    ),
    files: Type.Array(EvidenceSchema, { description: 'What fields of the record name' }),
    evidence: Type.Array(EvidenceSchema, { description: 'What proves the record as a whole' }),
    history: Type.Array(EventSchema),
    ...HandedInSchema,
    can: Can({ read: true, record: true, correct: true, check: true, recall: true, handIn: true }),
  }),
  async handle({ db, params, actor, platform }) {
    const row = await findRecord(db, params.id)
    if (!row) throw platformErrors.NOT_FOUND()
    authorize(actor, registerPolicy.read, await unitsOfRecord(db, row))
    const kind = await getKind(db, row.kind)
    const versions = await findVersions(db, row.kind)
    const sight = await sightOf(db, kind.definition.form, actor, [row.organizationId])
    const values = sight.read(versions, row)
    const named = filesOf(versions, row)
    // Those it was entered with stand at their fields as well, on the days before a change.
    const ofFields = new Set([...named, ...(row.entered ? filesOf(versions, row.entered) : [])])
    const unit = await getOrganization(db, row.organizationId)
    const people = await presentMembers(db, platform.keyring, [row])
    const status = await readCheckStatus(db, recordChecks, row, actor, platform.clock())
    return {
      record: presentRecord(row),
      kind: { ...presentKind(kind), form: sight.form },
      values,
      left: leftValues(versions, row.definition, row.values),
      named: Object.fromEntries(
        await nameReferences(db, referencesIn(fieldsOfKind(kind.definition.form), values)),
      ),
      member: row.memberId === null ? null : (people.get(row.memberId) ?? null),
      unit: { id: unit.id, name: unit.name },
      area: row.areaId === null ? [] : (await areaChain(db, row.areaId)).map(({ name }) => name),
      review: await reviewOfRecord(db, row, dayOf(platform.clock())),
      changes: (await findChangesOf(db, row.id)).map(presentChange),
      mergers: await presentMergers(db, row.id),
      files: await findFiles(db, actor, named, { kind: 'register_record', id: row.id }),
      evidence: (await findEvidence(db, actor, 'register_record', row.id)).filter(
        ({ id }) => !ofFields.has(id),
      ),
      history: status.history.map(presentEvent),
      waitsFor: status.waitsFor,
      can: { read: true, ...status.can },
    }
  },
})
