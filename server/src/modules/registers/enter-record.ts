import Type from 'typebox'
import { HandedInSchema } from '#modules/checks'
import { endpoint } from '#platform/endpoint'
import { enterOne } from './enter-one.ts'
import { getSeenKind } from './kinds/may-see-kind.ts'
import { KindCode } from './kinds/register-kind.ts'
import { ConfirmedShape, presentRecord, RecordFactsSchema, RecordSchema } from './record.ts'
import { registerPolicy } from './register.policy.ts'

export const enterRecord = endpoint({
  route: 'POST /api/registers/{kind}/records',
  summary: 'Enter a record into a list and hand it in; once checked, it stands from its first day on',
  may: registerPolicy.record,
  params: Type.Object({ kind: KindCode }),
  body: Type.Object(
    {
      ...RecordFactsSchema.properties,
      confirmed: ConfirmedShape,
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ ...RecordSchema.properties, ...HandedInSchema }),
  async handle({ db, params, body: { confirmed = [], ...given }, actor, platform, reply }) {
    const kind = await getSeenKind(db, params.kind, actor)
    const by = { actor, at: platform.clock(), keyring: platform.keyring, confirmed }
    const { row, waitsFor } = await enterOne(db, kind, given, by)
    reply.code(201)
    return { ...presentRecord(row), waitsFor }
  },
})
