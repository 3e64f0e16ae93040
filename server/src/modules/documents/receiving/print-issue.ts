import Type from 'typebox'
import { noteLook } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { Choice, UuidParams } from '#platform/shapes'
import { documentPolicy } from '../document.policy.ts'
import { printedVersion } from '../printing/printed-version.ts'
import { types } from '../printing/types.ts'
import { writers } from '../printing/writers.ts'
import { getVersion } from '../versions/version.store.ts'
import { demandReceived } from './demand-received.ts'

export const printIssue = endpoint({
  route: 'GET /api/document-issues/{id}/file',
  summary:
    'A document that was sent out as a file, under its number, with what was corrected since on its first page',
  may: documentPolicy.read,
  params: UuidParams,
  query: Type.Object({ format: Choice(['docx', 'html', 'xlsx']) }),
  async handle({ db, params, query: { format }, actor, platform, reply }) {
    const now = platform.clock()
    const issue = await demandReceived(db, actor, params.id)
    const frozen = await getVersion(db, issue.documentId, issue.number)
    const printed = await printedVersion({ db, actor, platform }, frozen, issue)
    const file = await writers[format](printed)
    await noteLook(db, actor, now, {
      kind: 'document.downloaded',
      organizationId: issue.organizationId,
      subject: { kind: 'document', id: issue.documentId, name: issue.title },
      details: { format },
    })
    return reply
      .type(types[format])
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(`${issue.title}.${format}`)}`,
      )
      .send(file)
  },
})
