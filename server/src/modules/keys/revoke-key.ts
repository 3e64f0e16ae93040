import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { keyPolicy } from './key.policy.ts'
import { revoke } from './key.store.ts'
import { KeySchema, presentKey } from './key.ts'
import { actOnKey, getKeyFor } from './key-for.ts'

export const revokeKey = endpoint({
  route: 'POST /api/keys/{id}/revoke',
  summary:
    'Take a key back: it opens nothing from the next request on. One that was taken back stays as it is',
  may: keyPolicy.manage,
  // It keeps somebody out.
  whenFull: true,
  params: UuidParams,
  answer: KeySchema,
  async handle({ db, params: { id }, actor, platform }) {
    const now = platform.clock()
    const row = await getKeyFor(db, { id, actor, now, lock: true })
    if (row.revokedAt !== null) return presentKey(row)
    await revoke(db, id, { at: now, name: actor.name })
    await noteAct(db, actor, now, { kind: 'api-key.revoked', ...actOnKey(row) })
    return presentKey(await getKeyFor(db, { id, actor, now }))
  },
})
