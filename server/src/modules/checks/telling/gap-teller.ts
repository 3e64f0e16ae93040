import { tellerFor } from '#engines/notifications/index'
import { DUTY_CHANGED, type DutyChanged } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { gapNotes } from './gap-notes.ts'

export const gapTeller = tellerFor<DutyChanged>(DUTY_CHANGED, (trx, { about }, now) =>
  gapNotes(trx, about.units, dayOf(now)),
)
