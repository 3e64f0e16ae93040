import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { PrintedDocument } from '#engines/documents/writing/printed'
import type { Actor } from '#platform/actor'
import { dayOf } from '#platform/clock'
import type { EndpointPlatform } from '#platform/platform'
import { findConfirmed } from '../errata/erratum.store.ts'
import type { IssueRow } from '../issuing/issue.ts'
import { paperPhotos } from '../photos/kept-photo.ts'
import type { VersionRow } from '../versions/version.ts'
import { noticeOn, printedDocument } from './printed-document.ts'

/** Who has it printed, and with what. */
export interface PrintReader {
  db: Kysely<Database>
  actor: Actor
  platform: EndpointPlatform
}

/** A frozen version as it is printed now: as it was signed, and before it what was wrong in it. */
export async function printedVersion(
  { db, actor, platform }: PrintReader,
  frozen: VersionRow,
  issue?: Pick<IssueRow, 'reference' | 'issuedOn'>,
): Promise<PrintedDocument> {
  const { documentId, number, digest, content, figures, frozenByName, frozenAt } = frozen
  const images = await paperPhotos(db, platform, content.photos ?? [], actor.id ?? '')
  const errata = await findConfirmed(db, documentId, number)
  const { head } = content
  const sent = issue
    ? { number: issue.reference || head.number, signedOn: head.signedOn || issue.issuedOn }
    : {}
  return {
    ...printedDocument({
      ...{ id: documentId, figures, images, notice: noticeOn('counted', frozen) },
      today: dayOf(platform.clock()),
      content: { ...content, head: { ...head, ...sent } },
      version: { number, digest, frozenByName, frozenAt: frozenAt.toISOString() },
    }),
    errata: errata.map(({ heading, was, becomes, source, reason, countedAt, recordedAt }) => ({
      ...{ heading, was, becomes, source, reason, day: dayOf(countedAt ?? recordedAt) },
    })),
  }
}
