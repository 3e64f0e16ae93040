import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { insertRolls } from '../../server/src/modules/activities/index.ts'
import { getFrom } from '../read.ts'
import type { SessionFacts } from '../session-facts.ts'
import { momentOf } from '../session-life.ts'
import type { Staff } from '../staff.ts'
import type { DemoRoll } from '../year/demo-rolls.ts'
import type { RegisterFacts } from '../year/register-facts.ts'
import type { Worker } from './load-people.ts'

/** Who of the rolls lectured at sessions, written by whoever recorded these, on the same evening. */
export async function loadRolls(
  trx: Kysely<Database>,
  rolls: readonly DemoRoll[],
  sessionOf: ReadonlyMap<SessionFacts, string>,
  memberOf: ReadonlyMap<RegisterFacts, string>,
  staff: Staff<Worker>,
): Promise<void> {
  await insertRolls(
    trx,
    rolls.map(({ session, expert, halfHours }) => ({
      sessionId: getFrom(sessionOf, session),
      people: [{ memberId: getFrom(memberOf, expert), part: 'lectured' as const, hours: halfHours / 2 }],
      changedBy: staff.at(session.hosts[0] ?? '', 'recorder').id,
      changedAt: momentOf(session.day, '18:40'),
    })),
  )
}
