import { formatAmount } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import {
  type CheckCard,
  type CheckedNoun,
  findChecked,
  lockChecked,
  noteStep,
  postAnew,
  type StepBy,
  updateChecked,
} from '#modules/checks'
import { adjustmentOf, findActiveEntry } from '#modules/figures'
import { sessionChecks } from '../session.checks.ts'
import { sessionPolicy } from '../session.policy.ts'
import type { SessionRow } from '../session.ts'
import { presentSide, type SideRow, SideSchema } from './side.ts'

type Db = Kysely<Database>

/** Counts the session anew, for the hosts whose side said yes by now. */
async function recount(trx: Db, side: SideRow, state: SideRow['state'], by: StepBy): Promise<void> {
  const session = await lockChecked(trx, sessionChecks, side.sessionId)
  if (session.state !== 'counted') return
  await updateChecked(trx, sideChecks, side.id, { state })
  const row = await updateChecked<SessionRow>(trx, sessionChecks, session.id, {
    version: session.version + 1,
  })
  // Into closed books with the reason given; one taken back leaves them as it came.
  const activeEntry = await findActiveEntry(trx, { kind: 'session', id: row.id })
  const asBefore = by.before && activeEntry ? await adjustmentOf(trx, activeEntry.id) : null
  await postAnew(trx, sessionChecks, row, { ...by, adjustment: by.adjustment ?? asBefore ?? undefined })
  const step = state === 'counted' ? 'joined' : 'parted'
  const { actor, at, note } = by
  await noteStep(trx, sessionChecks, row, step, { actor, at, note: note ?? '', organizationId: side.checkAt })
}

/** The part of another line in a joint session: its own checker says whether it counts for them too. */
export const sideChecks: CheckedNoun<'session-sides', typeof SideSchema.properties, SideRow> = {
  kind: 'session_side',
  path: 'session-sides',
  part: true,
  screenOf: ({ sessionId }) => `/activities/${sessionId}`,
  record: sessionPolicy.record,
  correct: sessionPolicy.correct,
  leadOf: ({ unitId, day }) => ({ unit: unitId, day }),
  answer: SideSchema,
  present: presentSide,
  totals: {
    enter: (trx, row, by) => recount(trx, row, 'counted', by),
    leave: (trx, row, by) => recount(trx, row, 'submitted', by),
  },
  versionOf: async (_, row) => presentSide(row),
  async cards(db, rows, locale, now) {
    const sessions = await findChecked<SessionRow>(
      db,
      sessionChecks,
      rows.map((row) => row.sessionId),
    )
    const cards = await sessionChecks.cards(db, sessions, locale, now)
    return new Map(
      rows.flatMap((row): [string, CheckCard][] => {
        const card = cards.get(row.sessionId)
        const flag = { flag: 'joint-host', detail: formatAmount(row.hosts.length, 0) }
        return card ? [[row.id, { ...card, unitId: row.unitId, flags: [flag, ...card.flags] }]] : []
      }),
    )
  },
}
