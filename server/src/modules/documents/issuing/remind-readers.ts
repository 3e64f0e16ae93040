import Type from 'typebox'
import { tell } from '#engines/notifications/index'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { documentErrors } from '../document.errors.ts'
import { documentPolicy } from '../document.policy.ts'
import { findAddressees, lockIssue, noteReminded } from './issue.store.ts'
import { ISSUE, type IssueNews } from './tell-issue.ts'

export const remindReaders = endpoint({
  route: 'POST /api/document-issues/{id}/reminders',
  summary: 'Remind the officers of every unit that has not opened a document sent to it; once a day',
  may: documentPolicy.issue,
  params: UuidParams,
  answer: Type.Object({ units: Type.Integer({ description: 'How many units are reminded' }) }),
  async handle({ db, params, actor, platform }) {
    const at = platform.clock()
    const issue = await lockIssue(db, params.id)
    authorize(actor, documentPolicy.issue, await chainOf(db, issue.organizationId))
    const all = (await findAddressees(db, [issue.id])).get(issue.id) ?? []
    const unread = all.filter(({ readAt }) => readAt === null)
    if (unread.length === 0) throw documentErrors.DOCUMENT_ALL_READ()
    if (issue.remindedAt && dayOf(issue.remindedAt) === dayOf(at)) throw documentErrors.DOCUMENT_REMINDED()
    await noteReminded(db, issue.id, at)
    await tell(db, ISSUE, { actor, at }, { ids: [issue.id], step: 'reminded' } satisfies IssueNews)
    await noteAct(db, actor, at, {
      kind: 'document.reminded',
      organizationId: issue.organizationId,
      subject: { kind: 'document', id: issue.documentId, name: issue.title },
      details: { units: unread.length },
    })
    return { units: unread.length }
  },
})
