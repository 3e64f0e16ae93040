import Type from 'typebox'
import { EventSchema, HandedInSchema, presentEvent, readCheckStatus } from '#modules/checks'
import { EvidenceSchema, findEvidence, findFiles } from '#modules/evidence'
import { chainsOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Can, Id, Nullable, UuidParams } from '#platform/shapes'
import { unitsOfRecord } from '../days/record-units.ts'
import type { Facts } from '../days/spans.ts'
import { fieldsOfKind } from '../kinds/form-of-kind.ts'
import { findVersions, getKind, type RegisterKind } from '../kinds/register-kind.store.ts'
import { presentKind, RegisterKindSchema } from '../kinds/register-kind.ts'
import { findRecord } from '../record.store.ts'
import { NamedShape, presentRecord, RecordSchema, ValuesShape } from '../record.ts'
import { registerPolicy } from '../register.policy.ts'
import { filesOf } from '../values/field-files.ts'
import { nameReferences, referencesIn } from '../values/references.ts'
import { sightOf } from '../values/restricted.ts'
import { changeChecks } from './change.checks.ts'
import { findChange, findChangesOf } from './change.store.ts'
import { ChangeSchema, presentChange } from './change.ts'

const readFacts = {
  name: Type.String(),
  organizationId: Id,
  areaId: Nullable(Id),
  values: ValuesShape,
}

/** What facts name: their unit and area, and whatever their values do. */
function* namedBy(
  { definition }: RegisterKind,
  { organizationId, areaId, values }: Pick<Facts, 'organizationId' | 'areaId' | 'values'>,
) {
  yield { type: 'organization' as const, id: String(organizationId) }
  if (areaId !== null) yield { type: 'area' as const, id: String(areaId) }
  yield* referencesIn(fieldsOfKind(definition.form), values)
}

export const getChange = endpoint({
  route: 'GET /api/register-changes/{id}',
  summary: 'A change of a record with its evidence, its history, and what may be done next',
  may: registerPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    change: ChangeSchema,
    record: RecordSchema,
    kind: RegisterKindSchema,
    before: Type.Object(readFacts, { description: 'What it held until then' }),
    after: Nullable(Type.Object(readFacts, { description: 'What it holds from then on' })),
    named: NamedShape,
    files: Type.Array(EvidenceSchema, { description: 'What fields name before and after it' }),
    evidence: Type.Array(EvidenceSchema, { description: 'What proves the change as a whole' }),
    history: Type.Array(EventSchema),
    ...HandedInSchema,
    can: Can({ read: true, record: true, correct: true, check: true, recall: true, handIn: true }),
  }),
  async handle({ db, params, actor, platform }) {
    const row = await findChange(db, params.id)
    const record = row && (await findRecord(db, row.recordId))
    if (!record) throw platformErrors.NOT_FOUND()
    const units = await unitsOfRecord(db, record)
    const moved = row.facts ? [row.organizationId, row.facts.organizationId] : [row.organizationId]
    authorize(actor, registerPolicy.read, [...units, ...(await chainsOf(db, moved))])
    const kind = await getKind(db, record.kind)
    const versions = await findVersions(db, record.kind)
    const earlier = (await findChangesOf(db, record.id)).findLast(
      ({ number, state, facts }) => number < row.number && state === 'counted' && facts,
    )
    const held = earlier?.facts ?? record.entered ?? record
    const named = new Set(
      [held, ...(row.facts ? [row.facts] : [])].flatMap((facts) => filesOf(versions, facts)),
    )
    const at = [record.organizationId, row.organizationId, ...(row.facts ? [row.facts.organizationId] : [])]
    const sight = await sightOf(db, kind.definition.form, actor, [...new Set(at)])
    const read = ({ name, organizationId, areaId, ...facts }: Facts) => ({
      ...{ name, organizationId, areaId },
      values: sight.read(versions, facts),
    })
    const before = read(held)
    const after = row.facts && read(row.facts)
    const status = await readCheckStatus(db, changeChecks, row, actor, platform.clock())
    return {
      change: presentChange(row),
      record: presentRecord(record),
      kind: { ...presentKind(kind), form: sight.form },
      before,
      after,
      named: Object.fromEntries(
        await nameReferences(
          db,
          [before, ...(after ? [after] : [])].flatMap((facts) => [...namedBy(kind, facts)]),
        ),
      ),
      files: await findFiles(db, actor, [...named], { kind: 'register_record', id: record.id }),
      evidence: (await findEvidence(db, actor, 'register_change', row.id)).filter(({ id }) => !named.has(id)),
      history: status.history.map(presentEvent),
      waitsFor: status.waitsFor,
      can: { read: true, ...status.can },
    }
  },
})
