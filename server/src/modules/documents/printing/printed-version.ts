import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { PrintedDocument } from '#engines/documents/writing/printed'
import { dayOf } from '#platform/clock'
import { findConfirmed } from '../errata/erratum.store.ts'
import type { IssueRow } from '../issuing/issue.ts'
import type { VersionRow } from '../versions/version.ts'
import { noticeOn, printedDocument } from './printed-document.ts'

/** A frozen version as it is printed now: as it was signed, and before it what was wrong in it. */
export async function printedVersion(
  db: Kysely<Database>,
  frozen: VersionRow,
  today: string,
  issue?: Pick<IssueRow, 'reference' | 'issuedOn'>,
): Promise<PrintedDocument> {
  const { documentId, number, digest, content, figures, frozenByName, frozenAt } = frozen
  const errata = await findConfirmed(db, documentId, number)
  const { head } = content
  const sent = issue
    ? { number: issue.reference || head.number, signedOn: head.signedOn || issue.issuedOn }
    : {}
  return {
    ...printedDocument({
      ...{ id: documentId, figures, today, notice: noticeOn('counted', frozen) },
      content: { ...content, head: { ...head, ...sent } },
      version: { number, digest, frozenByName, frozenAt: frozenAt.toISOString() },
    }),
    errata: errata.map(({ heading, was, becomes, source, reason, countedAt, recordedAt }) => ({
      ...{ heading, was, becomes, source, reason, day: dayOf(countedAt ?? recordedAt) },
    })),
  }
}
