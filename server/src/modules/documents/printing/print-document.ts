import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteLook } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Choice, Id, UuidParams } from '#platform/shapes'
import { statusOf } from '../checking/status.ts'
import { documentPolicy } from '../document.policy.ts'
import { getDocument } from '../document.store.ts'
import { findSections } from '../sections/section.store.ts'
import { getVersion } from '../versions/version.store.ts'
import { noticeOn, printedDocument } from './printed-document.ts'
import { writers } from './writers.ts'

export const printDocument = endpoint({
  route: 'GET /api/documents/{id}/file',
  summary: 'A document as a file, live or of a frozen version',
  may: documentPolicy.read,
  params: UuidParams,
  query: Type.Object({ format: Choice(['docx']), version: Type.Optional(Id) }),
  async handle({ db, params, query: { format, version }, actor, platform, reply }) {
    const now = platform.clock()
    const row = await getDocument(db, params.id)
    authorize(actor, documentPolicy.read, await chainOf(db, row.organizationId))
    const frozen = version === undefined ? undefined : await getVersion(db, row.id, version)
    const { content, figures } = frozen ?? (await statusOf(db, row, await findSections(db, row.id), now))
    const printed = printedDocument({
      ...{ id: row.id, content, figures, notice: noticeOn(row.state, frozen), today: dayOf(now) },
      version: frozen
        ? {
            ...{ number: frozen.number, digest: frozen.digest, frozenByName: frozen.frozenByName },
            frozenAt: frozen.frozenAt.toISOString(),
          }
        : null,
    })
    const { type, write } = writers[format]
    const file = await write(printed)
    await noteLook(db, actor, now, {
      kind: 'document.downloaded',
      organizationId: row.organizationId,
      subject: { kind: 'document', id: row.id, name: content.title },
      details: { format },
    })
    const name = `${content.title}.${format}`
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(file)
  },
})
