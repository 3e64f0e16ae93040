import Type from 'typebox'
import type { PrintedDocument } from '#engines/documents/writing/printed'
import { fileStoreOf } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteLook } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Choice, Id, UuidParams } from '#platform/shapes'
import { statusOf } from '../checking/status.ts'
import { documentErrors } from '../document.errors.ts'
import { documentPolicy } from '../document.policy.ts'
import { getDocument } from '../document.store.ts'
import type { DocumentRow } from '../document.ts'
import { paperPhotos } from '../photos/kept-photo.ts'
import { findSections } from '../sections/section.store.ts'
import { getVersion } from '../versions/version.store.ts'
import { signedOf, type VersionRow } from '../versions/version.ts'
import { recordsBehind } from './evidence-bundle.ts'
import { noticeOn, printedDocument } from './printed-document.ts'
import { type PrintReader, printedVersion } from './printed-version.ts'
import { types } from './types.ts'
import { writers } from './writers.ts'

/** The bytes of a document, or a stream of them. Only what is frozen can be proven. */
async function fileOf(
  format: keyof typeof types,
  printed: PrintedDocument,
  frozen: VersionRow | undefined,
  { db, actor, platform }: PrintReader,
) {
  if (format !== 'zip') return writers[format](printed)
  if (!frozen) throw documentErrors.DOCUMENT_NOT_CONFIRMED()
  const behind = await recordsBehind(db, actor, frozen, await fileStoreOf(platform))
  const { writeBundle } = await import('#engines/documents/writing/write-bundle')
  return writeBundle({ printed, document: signedOf(frozen), digest: frozen.digest, ...behind })
}

/** A document as it stands: live, or as it was read when it was handed in. */
async function printedNow(
  { db, actor, platform }: PrintReader,
  row: DocumentRow,
  now: Date,
): Promise<PrintedDocument> {
  const { content, figures } = await statusOf(db, row, await findSections(db, row.id), now)
  const notice = noticeOn(row.state, undefined)
  const images = await paperPhotos(db, platform, content.photos ?? [], actor.id ?? '')
  return printedDocument({ id: row.id, content, figures, notice, images, today: dayOf(now), version: null })
}

export const printDocument = endpoint({
  route: 'GET /api/documents/{id}/file',
  summary:
    'A document as a file, live or of a frozen version; of a frozen one also with all that proves it, as .zip',
  may: documentPolicy.read,
  params: UuidParams,
  query: Type.Object({ format: Choice(['docx', 'html', 'xlsx', 'zip']), version: Type.Optional(Id) }),
  async handle({ db, params, query: { format, version }, actor, platform, reply }) {
    const now = platform.clock()
    const row = await getDocument(db, params.id)
    authorize(actor, documentPolicy.read, await chainOf(db, row.organizationId))
    const frozen = version === undefined ? undefined : await getVersion(db, row.id, version)
    const printed = frozen
      ? await printedVersion({ db, actor, platform }, frozen)
      : await printedNow({ db, actor, platform }, row, now)
    const file = await fileOf(format, printed, frozen, { db, actor, platform })
    await noteLook(db, actor, now, {
      kind: 'document.downloaded',
      organizationId: row.organizationId,
      subject: { kind: 'document', id: row.id, name: printed.title },
      details: { format },
    })
    const name = `${printed.title}.${format}`
    return reply
      .type(types[format])
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(file)
  },
})
