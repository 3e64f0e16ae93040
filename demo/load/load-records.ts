import { insertSessions } from '../../server/src/modules/activities/index.ts'
import { linkEvidence } from '../../server/src/modules/evidence/index.ts'
import { dayOf } from '../../server/src/platform/clock.ts'
import { inTransaction } from '../../server/src/platform/database/database.ts'
import type { Platform } from '../../server/src/platform/platform.ts'
import { demoWorld } from '../demo-world.ts'
import { findCodes } from '../land/codes.ts'
import { loadPhotos, photographed } from '../photos/load-photos.ts'
import type { Say } from '../progress.ts'
import { getFrom } from '../read.ts'
import type { SessionFacts } from '../session-facts.ts'
import { lifeOf } from '../session-life.ts'
import { demoAgreements } from '../year/demo-agreements.ts'
import { demoPending } from '../year/demo-pending.ts'
import { demoYear } from '../year/demo-year.ts'
import { loadAppraisals } from './load-appraisals.ts'
import { loadCollection } from './load-collection.ts'
import { loadDeclared, storePapers } from './load-declared.ts'
import { loadDocuments } from './load-documents.ts'
import { noteLoaded } from './load-note.ts'
import { findStaff } from './load-people.ts'
import { loadRegisters } from './load-registers.ts'
import { loadReviews } from './load-reviews.ts'
import { loadRolls } from './load-rolls.ts'
import { loadTargets } from './load-targets.ts'

/**
 * The year's records, declared figures and appraisal in one transaction. Photos are stored meanwhile; those of a
 * loading that was cut off belong to no record and are swept away like any other.
 */
export async function loadRecords(platform: Platform, say: Say): Promise<void> {
  const staff = await findStaff(platform.db)
  const codes = await findCodes(platform.db)
  const { sessions, rolls, registers, declared } = demoYear()
  const pending = demoPending(demoWorld())
  say('records')
  const senderOf = ({ hosts }: SessionFacts) => staff.at(hosts[0] ?? '', 'recorder').id
  // A draft has no photo yet, and a returned one may have come back for want of it.
  const waiting = pending.filter(
    ({ outcome }) => outcome.state === 'submitted' || outcome.state === 'counted',
  )
  const shown = [...photographed(sessions), ...waiting.map(({ session }) => session)]
  const photos = loadPhotos(platform, shown, senderOf)
  const papers = storePapers(platform, declared, staff)
  await inTransaction(platform.db, async (trx) => {
    const lives = [
      ...sessions.map((session) => ({ session, life: lifeOf(session, codes, staff) })),
      ...pending.map(({ session, outcome }) => ({ session, life: lifeOf(session, codes, staff, outcome) })),
    ]
    const made = await insertSessions(
      trx,
      lives.map(({ life }) => life),
    )
    const today = dayOf(platform.clock())
    const { keyring } = platform
    await loadRegisters(trx, demoAgreements(today), codes, staff, keyring)
    const listed = await loadRegisters(trx, registers, codes, staff, keyring)
    const idOf = new Map(lives.map(({ session }, position) => [session, made[position]?.id ?? '']))
    const memberOf = new Map(registers.map((record, nth) => [record, listed[nth]?.memberId ?? '']))
    await loadRolls(trx, rolls, idOf, memberOf, staff)
    await loadReviews(trx, registers, listed, staff, today)
    await loadCollection(trx, codes, staff, today)
    say('photos')
    await loadDeclared(trx, declared, await papers, codes, staff)
    await loadAppraisals(trx, codes, staff)
    await loadTargets(trx, codes, staff)
    await loadDocuments(trx, codes, staff)
    for (const { session, evidence, sender } of await photos)
      await linkEvidence(trx, 'session', getFrom(idOf, session), [evidence], {
        id: sender,
        name: '',
        roles: [],
      })
    await noteLoaded(trx, 'records')
  })
}
