import Type, { type TSchema } from 'typebox'
import { type Endpoint, endpoint } from '#platform/endpoint'
import { KindCode } from '../kinds/register-kind.ts'
import { recordList } from '../record.list.ts'
import { registerPolicy } from '../register.policy.ts'

const [find] = recordList
const { kind: _, ...query } = find.query?.properties ?? {}

/** The same list under its list's own address, which stays whatever becomes of the screens. */
export const findRecordsOfKind: Endpoint<'GET /api/registers/{kind}/records'> = endpoint({
  route: 'GET /api/registers/{kind}/records',
  summary: find.summary,
  may: registerPolicy.read,
  reads: 'replica',
  params: Type.Object({ kind: KindCode }),
  query: Type.Object(query),
  ...(find.answer ? { answer: find.answer as TSchema } : {}),
  handle: ({ params, query: asked, ...given }) =>
    find.handle({ ...given, params: undefined, query: { ...asked, kind: params.kind } } as never),
}) as never
