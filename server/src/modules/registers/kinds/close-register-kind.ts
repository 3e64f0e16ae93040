import Type from 'typebox'
import { recordMany } from '#modules/checks'
import { type Actor, authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Day, Text } from '#platform/shapes'
import { newChanges } from '../changes/change.checks.ts'
import { registerErrors } from '../register.errors.ts'
import { registerPolicy } from '../register.policy.ts'
import { closeKind, findEnding, reopenKind } from './close-kind.store.ts'
import { definersOf, getSeenKind } from './may-see-kind.ts'
import { getKind, lockKind, type RegisterKind } from './register-kind.store.ts'
import { KindCode, kindName, presentKind, RegisterKindSchema } from './register-kind.ts'

/** Ends handed in with one request; of a longer list its units hand them in. */
const MOST = 2000

export const actOn = (kind: RegisterKind) => ({
  ...(kind.organizationId === null ? {} : { organizationId: kind.organizationId }),
  subject: { kind: 'register', id: kind.code, name: kindName(kind) },
})

/** A list held for whoever says what it holds. */
export async function holdToDefine(trx: Parameters<typeof getKind>[0], code: string, actor: Actor) {
  const kind = await getSeenKind(trx, code, actor)
  authorize(actor, registerPolicy.define, await definersOf(trx, kind))
  await lockKind(trx, code, 'update')
  return getKind(trx, code)
}

export const closeRegisterKind = endpoint({
  route: 'POST /api/register-kinds/{code}/close',
  summary:
    'Close a list from a day on: it takes no new records and stays to be read and counted; with `endRecords`, the end of each record that stands is handed in for its check',
  may: registerPolicy.define,
  params: Type.Object({ code: KindCode }),
  body: Type.Object(
    { day: Day, why: Type.Optional(Text(500)), endRecords: Type.Optional(Type.Boolean()) },
    { additionalProperties: false },
  ),
  answer: Type.Object({
    ...RegisterKindSchema.properties,
    ending: Type.Integer({ description: 'How many ends were handed in' }),
  }),
  async handle({ db, params: { code }, body: { day, why = '', endRecords = false }, actor, platform }) {
    const kind = await holdToDefine(db, code, actor)
    if (kind.closedOn !== null) throw registerErrors.REGISTER_CLOSED({ day: kind.closedOn })
    const at = platform.clock()
    if (endRecords && day > dayOf(at))
      throw registerErrors.REGISTER_IN_FUTURE({ today: dayOf(at), ...inField('day') })
    const ending = endRecords ? await findEnding(db, code, day, MOST + 1) : []
    if (ending.length > MOST) throw registerErrors.REGISTER_CLOSE_MANY({ most: MOST })
    if (ending.length > 0) authorize(actor, registerPolicy.record, await definersOf(db, kind))
    await closeKind(db, code, { day, why, by: actor.id ?? '' })
    const given = ending.map(({ id, organizationId, number }) => ({
      facts: { recordId: id, organizationId, number, ends: true, day, facts: null, note: why, review: null },
    }))
    await recordMany(db, newChanges, given, { actor, at, submit: true })
    await noteAct(db, actor, at, { kind: 'register.closed', ...actOn(kind), details: { day } })
    return { ...presentKind({ ...kind, closedOn: day, closedWhy: why }), ending: ending.length }
  },
})

export const reopenRegisterKind = endpoint({
  route: 'POST /api/register-kinds/{code}/reopen',
  summary: 'Open a closed list again; records that ended meanwhile stay ended',
  may: registerPolicy.define,
  params: Type.Object({ code: KindCode }),
  body: Type.Object({}, { additionalProperties: false }),
  answer: RegisterKindSchema,
  async handle({ db, params: { code }, actor, platform }) {
    const kind = await holdToDefine(db, code, actor)
    if (kind.closedOn === null) throw registerErrors.REGISTER_OPEN()
    await reopenKind(db, code)
    await noteAct(db, actor, platform.clock(), { kind: 'register.reopened', ...actOn(kind) })
    return presentKind({ ...kind, closedOn: null, closedWhy: '' })
  },
})
