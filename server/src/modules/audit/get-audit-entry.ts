import Type from 'typebox'
import { messagesIn } from '#engines/lists/list-request'
import { actSentence } from '#modules/people'
import { noteLook } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { pickLocale } from '#platform/locale'
import { Nullable } from '#platform/shapes'
import { auditPolicy } from './audit.policy.ts'
import { findEntry } from './audit-entry.store.ts'
import { AuditEntrySchema, presentEntry } from './audit-entry.ts'
import { demandReach } from './audit-reach.ts'
import { factsOf } from './entry-facts.ts'

export const getAuditEntry = endpoint({
  route: 'GET /api/audit/{id}',
  summary: 'One entry of the audit trail with all that was written down, and its place in the digest chain',
  may: auditPolicy.read,
  params: Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }),
  answer: Type.Object({
    entry: AuditEntrySchema,
    facts: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
    seal: Nullable(Type.Object({ seq: Type.Integer(), digest: Type.String() })),
  }),
  async handle({ db, actor, params, platform, request }) {
    const row = await findEntry(db, params.id)
    if (!row) throw platformErrors.NOT_FOUND()
    await demandReach({ db, actor }, row.organizationId)
    const messages = messagesIn(pickLocale(request.headers['accept-language']))
    const entry = presentEntry(row, { messages })
    await noteLook(db, actor, platform.clock(), {
      kind: 'audit.viewed',
      subject: { kind: 'audit', id: row.id, name: actSentence(row, 'zh-CN') },
    })
    const seal = row.seq === null ? null : { seq: row.seq, digest: row.digest?.toString('hex') ?? '' }
    return { entry, facts: factsOf(row.details, messages), seal }
  },
})
