import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { freeze } from '#engines/documents/freeze'
import type { StepBy } from '#modules/checks'
import type { AppraisalRow } from '../appraisal.ts'
import { getReading } from '../checking/reading.store.ts'
import { findCurrent, findVersions, insertVersion, revokeVersions } from './version.store.ts'
import { signedOf } from './version.ts'

type Db = Kysely<Database>

/** The last yes: what the checkers had before them is frozen as it was read, whatever the figures say by now. */
export async function freezeReading(trx: Db, row: AppraisalRow, by: StepBy): Promise<void> {
  const { form, scheme, scored, figures, readAt, handedInBy, handedInByName } = await getReading(trx, row.id)
  const frozen = freeze(
    signedOf({
      appraisalId: row.id,
      number: ((await findVersions(trx, row.id))[0]?.number ?? 0) + 1,
      ...{ form, scheme, scored, figures, readAt, handedInBy, handedInByName },
      note: by.note ?? '',
      frozenBy: by.actor.id ?? '',
      frozenByName: by.actor.name,
      frozenAt: by.at,
    }),
  )
  await insertVersion(trx, {
    ...frozen,
    form: JSON.stringify(form),
    scheme: JSON.stringify(scheme),
    scored: JSON.stringify(scored),
    figures: JSON.stringify(figures),
  })
}

/** A check taken back takes back the version it froze; a form withdrawn, all that stand of it. */
export async function revokeFrozen(trx: Db, row: AppraisalRow, by: StepBy): Promise<void> {
  const from = by.before ? ((await findCurrent(trx, row.id)) ?? 1) : 1
  const revoked = { revokedAt: by.at, revokedByName: by.actor.name, revokedBecause: by.note ?? '' }
  await revokeVersions(trx, row.id, from, revoked)
}
