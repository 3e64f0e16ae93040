import type { CheckedNoun } from '#modules/checks'
import { inField } from '#platform/errors'
import { flagsOf } from './lists/session-flags.ts'
import { sessionErrors } from './session.errors.ts'
import { linesOf } from './session.figures.ts'
import { sessionPolicy } from './session.policy.ts'
import { presentSession, type SessionRow, SessionSchema } from './session.ts'
import { versionOf } from './session-version.ts'
import { hostsCounted } from './sides/hosts-counted.ts'

const people = ({ headcounts }: SessionRow) =>
  headcounts.reduce((sum, head) => sum + head.offline + head.online, 0)

/** A session on its way into the totals: its first host leads, and its line checks it. */
export const sessionChecks: CheckedNoun<'sessions', typeof SessionSchema.properties, SessionRow> = {
  kind: 'session',
  path: 'sessions',
  screenOf: ({ id }) => `/activities/${id}`,
  record: sessionPolicy.record,
  correct: sessionPolicy.correct,
  leadOf: ({ hosts, day }) => ({ unit: hosts[0] ?? 0, day }),
  answer: SessionSchema,
  present: presentSession,
  makeReady(_, row) {
    // A session without anybody has nothing to check.
    if (people(row) === 0) throw sessionErrors.SESSION_NOBODY_CAME(inField('headcounts'))
  },
  count: async (db, row) => ({ hosts: await hostsCounted(db, row), lines: await linesOf(db, row) }),
  versionOf,
  factsOf: presentSession,
  async cards(db, rows) {
    const flags = await flagsOf(db, rows)
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: row.title,
          unitId: row.hosts[0] ?? 0,
          when: row.day,
          amount: String(people(row)),
          unit: '人次',
          flags: flags.get(row.id) ?? [],
        },
      ]),
    )
  },
}
