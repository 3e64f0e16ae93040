import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { keyPolicy } from './key.policy.ts'
import { KeySchema, presentKey } from './key.ts'
import { getKeyFor } from './key-for.ts'

export const getKey = endpoint({
  route: 'GET /api/keys/{id}',
  summary:
    'A key: what it is for, what it opens, until when, and when it was last used; never the key itself',
  may: keyPolicy.manage,
  params: UuidParams,
  answer: KeySchema,
  handle: async ({ db, params: { id }, actor, platform }) =>
    presentKey(await getKeyFor(db, { id, actor, now: platform.clock() })),
})
