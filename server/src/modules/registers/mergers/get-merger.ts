import Type from 'typebox'
import { EventSchema, HandedInSchema, presentEvent, readCheckStatus } from '#modules/checks'
import { EvidenceSchema, findEvidence } from '#modules/evidence'
import { chainsOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Can, Nullable, UuidParams } from '#platform/shapes'
import { fieldsOfKind } from '../kinds/form-of-kind.ts'
import { findVersions, getKind } from '../kinds/register-kind.store.ts'
import { presentKind, RegisterKindSchema } from '../kinds/register-kind.ts'
import { NamedShape, presentRecord, type RecordRow, RecordSchema } from '../record.ts'
import { registerPolicy } from '../register.policy.ts'
import { readValues } from '../values/read-values.ts'
import { nameReferences, referencesIn } from '../values/references.ts'
import { mergerChecks } from './merger.checks.ts'
import { findMerger } from './merger.store.ts'
import { MergerSchema, presentMerger } from './merger.ts'
import { readMerging } from './merging.ts'

const Merged = Type.Object({
  ...RecordSchema.properties,
  endsOn: Nullable(
    Type.String({
      format: 'date',
      description: 'The day on which it ends by this merger; null where it stays',
    }),
  ),
})

export const getMerger = endpoint({
  route: 'GET /api/register-mergers/{id}',
  summary: 'A merger with its records, its evidence, its history, and what may be done next',
  may: registerPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    merger: MergerSchema,
    kind: RegisterKindSchema,
    records: Type.Array(Merged, {
      description: 'Those that stay first; values as the list reads them now',
    }),
    named: NamedShape,
    evidence: Type.Array(EvidenceSchema),
    history: Type.Array(EventSchema),
    ...HandedInSchema,
    can: Can({ read: true, record: true, correct: true, check: true, recall: true, handIn: true }),
  }),
  async handle({ db, params, actor, platform }) {
    const row = await findMerger(db, params.id)
    if (!row) throw platformErrors.NOT_FOUND()
    authorize(actor, registerPolicy.read, await chainsOf(db, [row.organizationId, ...row.units]))
    const kind = await getKind(db, row.kind)
    const versions = await findVersions(db, row.kind)
    const { ends, stays, days } = await readMerging(db, row)
    const records = [...stays, ...ends].map((one: RecordRow) => ({
      ...presentRecord(one),
      values: readValues(versions, one.definition, one.values),
      endsOn: days.get(one.id) ?? null,
    }))
    const fields = fieldsOfKind(kind.definition.form)
    const references = records.flatMap(({ organizationId, areaId, values }) => [
      { type: 'organization' as const, id: String(organizationId) },
      ...(areaId === null ? [] : [{ type: 'area' as const, id: String(areaId) }]),
      ...referencesIn(fields, values),
    ])
    const status = await readCheckStatus(db, mergerChecks, row, actor, platform.clock())
    return {
      merger: presentMerger(row),
      kind: presentKind(kind),
      records,
      named: Object.fromEntries(await nameReferences(db, references)),
      evidence: await findEvidence(db, actor, 'register_merger', row.id),
      history: status.history.map(presentEvent),
      waitsFor: status.waitsFor,
      can: { read: true, ...status.can },
    }
  },
})
