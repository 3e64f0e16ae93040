import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { tell } from '#engines/notifications/index'
import type { CheckCard, CheckedNoun, StepBy } from '#modules/checks'
import { dayOf } from '#platform/clock'
import { type Locale, sentence } from '#platform/locale'
import { documentErrors } from '../document.errors.ts'
import { documentPolicy } from '../document.policy.ts'
import { findDocumentHeads } from '../document.store.ts'
import { issuesFrom } from '../issuing/issue.store.ts'
import { ISSUE, type IssueNews } from '../issuing/tell-issue.ts'
import { getVersion } from '../versions/version.store.ts'
import { type ErratumRow, ErratumSchema, presentErratum } from './erratum.ts'

type Db = Kysely<Database>

/** Of a version taken back nothing is corrected any more. */
async function demandStanding(trx: Db, { documentId, number }: ErratumRow): Promise<void> {
  const { revokedAt } = await getVersion(trx, documentId, number)
  if (revokedAt !== null) throw documentErrors.DOCUMENT_NOT_STANDING({ number })
}

/** Whoever has the document hears that something in it was wrong, or is right after all. */
async function tellReaders(
  trx: Db,
  { documentId, number }: ErratumRow,
  { actor, at }: StepBy,
): Promise<void> {
  const ids = await issuesFrom(trx, documentId, number)
  if (ids.length > 0) await tell(trx, ISSUE, { actor, at }, { ids, step: 'corrected' } satisfies IssueNews)
}

async function cards(db: Db, rows: readonly ErratumRow[], locale: Locale) {
  const heads = await findDocumentHeads(
    db,
    rows.map(({ documentId }) => documentId),
  )
  const of = new Map(heads.map((head) => [head.id, head]))
  return new Map(
    rows.map((row): [string, CheckCard] => [
      row.id,
      {
        title: sentence(locale, 'document.erratumOf', { title: of.get(row.documentId)?.title ?? '' }),
        unitId: row.organizationId,
        when: of.get(row.documentId)?.period ?? '',
        amount: String(row.number),
        unit: sentence(locale, 'document.version'),
        flags: [],
      },
    ]),
  )
}

/** What was wrong in a version, on its way to stand beside it: it posts nothing and changes no version. */
export const erratumChecks: CheckedNoun<'document-errata', typeof ErratumSchema.properties, ErratumRow> = {
  kind: 'document_erratum',
  path: 'document-errata',
  confirms: true,
  screenOf: ({ documentId }) => `/documents/${documentId}/issued`,
  record: documentPolicy.write,
  correct: documentPolicy.correct,
  leadOf: ({ organizationId, recordedAt }) => ({ unit: organizationId, day: dayOf(recordedAt) }),
  answer: ErratumSchema,
  present: presentErratum,
  makeReady: demandStanding,
  totals: { enter: tellReaders, leave: tellReaders },
  versionOf: async (_, row) => presentErratum(row),
  cards,
}
