import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { freeze } from '#engines/documents/freeze'
import { tell } from '#engines/notifications/index'
import type { StepBy } from '#modules/checks'
import { getReading } from '../checking/reading.store.ts'
import type { DocumentRow } from '../document.ts'
import { issuesFrom } from '../issuing/issue.store.ts'
import { ISSUE, type IssueNews } from '../issuing/tell-issue.ts'
import { findCurrent, findVersions, insertVersion, revokeVersions } from './version.store.ts'
import { signedOf } from './version.ts'

type Db = Kysely<Database>

/** The last yes: what the checkers had before them is frozen as it was read, whatever the figures say by now. */
export async function freezeReading(trx: Db, row: DocumentRow, by: StepBy): Promise<void> {
  const { content, figures, readAt, handedInBy, handedInByName } = await getReading(trx, row.id)
  const frozen = freeze(
    signedOf({
      documentId: row.id,
      number: ((await findVersions(trx, row.id))[0]?.number ?? 0) + 1,
      ...{ content, figures, readAt, handedInBy, handedInByName },
      note: by.note ?? '',
      frozenBy: by.actor.id ?? '',
      frozenByName: by.actor.name,
      frozenAt: by.at,
    }),
  )
  await insertVersion(trx, {
    ...frozen,
    content: JSON.stringify(content),
    figures: JSON.stringify(figures),
  })
}

/** A check taken back takes back the version it froze; a document withdrawn, all that stand of it. */
export async function revokeFrozen(trx: Db, row: DocumentRow, by: StepBy): Promise<void> {
  const from = by.before ? ((await findCurrent(trx, row.id)) ?? 1) : 1
  const revoked = { revokedAt: by.at, revokedByName: by.actor.name, revokedBecause: by.note ?? '' }
  await revokeVersions(trx, row.id, from, revoked)
  const ids = await issuesFrom(trx, row.id, from)
  const news: IssueNews = { ids, step: 'withdrawn' }
  if (ids.length > 0) await tell(trx, ISSUE, { actor: by.actor, at: by.at }, news)
}
