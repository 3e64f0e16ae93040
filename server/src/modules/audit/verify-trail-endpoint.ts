import Type from 'typebox'
import { verifyTrail } from '#engines/audit/index'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Nullable } from '#platform/shapes'
import { auditPolicy } from './audit.policy.ts'
import { auditsEverywhere } from './audit-reach.ts'

const KnownEnd = Type.Object(
  {
    seq: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
    digest: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  { additionalProperties: false, description: 'An end of the chain noted earlier, outside of the platform' },
)

export const verifyTrailEndpoint = endpoint({
  route: 'POST /api/audit/verification',
  summary:
    'Recompute the digest chain of the audit trail, and name the first entry that was altered if there is one',
  may: auditPolicy.read,
  whenFull: true,
  // Reads in a snapshot of its own.
  transaction: 'own',
  body: Type.Object({ known: Type.Optional(KnownEnd) }, { additionalProperties: false }),
  answer: Type.Object({
    whole: Type.Boolean(),
    entries: Type.Optional(Type.Integer()),
    removed: Type.Optional(Type.Integer({ description: 'Entries removed at the end of their time' })),
    digest: Type.Optional(Type.String()),
    what: Type.Optional(Type.String()),
    seq: Type.Optional(Nullable(Type.Integer())),
    entry: Type.Optional(Nullable(Type.Integer())),
    detail: Type.Optional(Type.String()),
  }),
  async handle({ db, actor, body, platform }) {
    if (!(await auditsEverywhere({ db, actor }))) throw platformErrors.NOT_FOUND()
    const found = await verifyTrail(db, body.known)
    await noteAct(db, actor, platform.clock(), {
      kind: 'audit.verified',
      subject: { kind: 'audit', id: 'trail', name: '' },
      details: found.whole ? { whole: true, digest: found.digest } : { whole: false, what: found.what },
    })
    return found
  },
})
