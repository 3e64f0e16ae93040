import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Moment, Uuid, UuidParams } from '#platform/shapes'
import { findRecordsOf } from '../record.store.ts'
import { registerErrors } from '../register.errors.ts'
import { registerPolicy } from '../register.policy.ts'
import { deleteApart, findApart, insertApart } from './apart.store.ts'

type Given = Parameters<typeof noteAct>

/** The records of a list that something is said of together, for whoever may write each of them. */
async function recordsFor(db: Given[0], ids: readonly string[], actor: Given[1]) {
  const records = await findRecordsOf(db, ids)
  const [first] = records
  if (!first || records.length < ids.length) throw platformErrors.NOT_FOUND()
  for (const unit of new Set(records.map(({ organizationId }) => organizationId)))
    authorize(actor, registerPolicy.record, await chainOf(db, unit))
  if (new Set(records.map(({ kind }) => kind)).size > 1) throw registerErrors.REGISTER_MERGER_LISTS()
  return { records, kind: first.kind, organizationId: first.organizationId }
}

const namesOf = (records: readonly { name: string }[]) => records.map(({ name }) => name).join('、')

export const tellApart = endpoint({
  route: 'POST /api/register-apart',
  summary:
    'Say that records which look the same are not: they are asked about no more, until another one looks so too',
  may: registerPolicy.record,
  body: Type.Object(
    { records: Type.Array(Uuid, { minItems: 2, maxItems: 500, uniqueItems: true }) },
    { additionalProperties: false },
  ),
  answer: Type.Object({ id: Uuid, at: Moment }),
  async handle({ db, body, actor, platform, reply }) {
    const { records, kind, organizationId } = await recordsFor(db, body.records, actor)
    const at = platform.clock()
    const id = await insertApart(db, { kind, records: body.records, saidBy: actor.id ?? '', saidAt: at })
    const subject = { kind: 'register_record', id: records[0]?.id ?? '', name: namesOf(records) }
    await noteAct(db, actor, at, { kind: 'register.told-apart', organizationId, subject })
    reply.code(201)
    return { id, at: at.toISOString() }
  },
})

export const askAgain = endpoint({
  route: 'DELETE /api/register-apart/{id}',
  summary: 'Take back that records are not the same: they are asked about again',
  may: registerPolicy.record,
  params: UuidParams,
  answer: Type.Object({ id: Uuid }),
  async handle({ db, params, actor, platform }) {
    const apart = await findApart(db, params.id)
    if (!apart) throw platformErrors.NOT_FOUND()
    const { records, organizationId } = await recordsFor(db, apart.records, actor)
    await deleteApart(db, apart.id)
    const subject = { kind: 'register_record', id: records[0]?.id ?? '', name: namesOf(records) }
    await noteAct(db, actor, platform.clock(), { kind: 'register.asked-again', organizationId, subject })
    return { id: apart.id }
  },
})
