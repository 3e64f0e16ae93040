import { sql } from 'kysely'
import type { HeldKind, HeldRecord } from '#engines/holdings/held-kind'
import { heldChanges } from '#modules/checks'

// A joint session is of the host that leads: in a catalogue it stands once.
const records = sql<HeldRecord>`
  select id, hosts[1] as organization_id, day, null::text as part, state <> 'withdrawn' as held from session`

export const heldSessions: HeldKind = {
  code: 'sessions',
  records,
  changes: heldChanges('session', records),
  screen: () => '/activities',
  recordScreen: (id) => `/activities/${id}`,
}
