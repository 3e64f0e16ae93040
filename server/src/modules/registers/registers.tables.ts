import type { RegisterApartTable, RegisterKeyTable } from './alike/alike.table.ts'
import type { RegisterChangeTable } from './changes/change.table.ts'
import type { RegisterSpanTable } from './days/span.table.ts'
import type { EnrollmentTable } from './enrollments/enrollment.table.ts'
import type { InvitationTable } from './invitations/invitation.table.ts'
import type { RegisterDefinitionTable, RegisterKindTable } from './kinds/register-kind.table.ts'
import type { RegisterMergedTable, RegisterMergerTable } from './mergers/merger.table.ts'
import type { RegisterRecordTable } from './record.table.ts'
import type { RegisterReminderTable } from './reminders/reminder.table.ts'
import type { RegisterRoundTable } from './reviews/round.table.ts'
import type { RegisterNamedTable } from './values/named.table.ts'

/** The tables of lists. */
export interface RegisterTables {
  registerKind: RegisterKindTable
  registerDefinition: RegisterDefinitionTable
  registerRecord: RegisterRecordTable
  registerChange: RegisterChangeTable
  registerSpan: RegisterSpanTable
  registerRound: RegisterRoundTable
  registerReminder: RegisterReminderTable
  registerMerger: RegisterMergerTable
  registerMerged: RegisterMergedTable
  registerKey: RegisterKeyTable
  registerNamed: RegisterNamedTable
  registerApart: RegisterApartTable
  invitation: InvitationTable
  enrollment: EnrollmentTable
}
