import Type from 'typebox'
import { settleAbout } from '#engines/notifications/index'
import { seats } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Id, UuidParams } from '#platform/shapes'
import { documentPolicy } from '../document.policy.ts'
import { getIssue } from '../issuing/issue.store.ts'
import { ISSUE_KIND } from '../issuing/tell-issue.ts'
import { findOwn, noteRead } from './received.store.ts'

export const receiveDocument = endpoint({
  route: 'POST /api/document-issues/{id}/receipt',
  summary:
    'Say for the units where one is an officer that a document sent to them was opened; once said, it stays',
  may: documentPolicy.receive,
  params: UuidParams,
  answer: Type.Object({ units: Type.Array(Id, { description: 'Those for which it was said now' }) }),
  async handle({ db, params, actor, platform }) {
    const at = platform.clock()
    const issue = await getIssue(db, params.id)
    const own = await findOwn(db, issue.id, seats(actor, documentPolicy.receive))
    if (own.length === 0) throw platformErrors.NOT_FOUND()
    const units = await noteRead(
      db,
      issue.id,
      own.map(({ organizationId }) => organizationId),
      { id: actor.id ?? '', name: actor.name, at },
    )
    await settleAbout(db, [{ kind: ISSUE_KIND, ids: [issue.id], by: { id: actor.id } }], at)
    for (const organizationId of units)
      await noteAct(db, actor, at, {
        kind: 'document.received',
        organizationId,
        subject: { kind: 'document', id: issue.documentId, name: issue.title },
        details: { reference: issue.reference },
      })
    return { units }
  },
})
