import Type from 'typebox'
import { allows } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Can, Nullable } from '#platform/shapes'
import { registerPolicy } from '../register.policy.ts'
import { countKept } from './close-kind.store.ts'
import { RegisterDefinitionSchema } from './definition.ts'
import { definersOf, getSeenKind } from './may-see-kind.ts'
import { RankingSchema, rankingOf } from './ranking.ts'
import { findVersions } from './register-kind.store.ts'
import { KindCode, presentKind, RegisterKindSchema } from './register-kind.ts'

export const getRegisterKind = endpoint({
  route: 'GET /api/register-kinds/{code}',
  summary: 'One list: what it holds, all versions of that, and whether its definition may be changed',
  may: registerPolicy.read,
  params: Type.Object({ code: KindCode }),
  answer: Type.Object({
    kind: RegisterKindSchema,
    versions: Type.Array(Type.Object({ version: Type.Integer(), definition: RegisterDefinitionSchema }), {
      description: 'Oldest first',
    }),
    kept: Type.Object(
      { records: Type.Integer(), drafts: Type.Integer() },
      {
        description: 'How many records were ever handed in, and how many are drafts: one without any can go',
      },
    ),
    ranking: Nullable(RankingSchema),
    can: Can({ define: true }),
  }),
  async handle({ db, params, actor }) {
    const kind = await getSeenKind(db, params.code, actor)
    const versions = await findVersions(db, kind.code)
    return {
      kind: presentKind(kind),
      versions: versions.map(({ version, definition }) => ({ version, definition })),
      kept: await countKept(db, kind.code),
      ranking: rankingOf(kind.code),
      can: { define: allows(actor, registerPolicy.define, await definersOf(db, kind)) },
    }
  },
})
