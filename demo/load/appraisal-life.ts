import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { appraisalChecks, reopenForm } from '../../server/src/modules/appraisals/index.ts'
import { takeStep } from '../../server/src/modules/checks/index.ts'
import { associationOf } from '../land/organizations.ts'
import { momentOf } from '../session-life.ts'
import type { Staff } from '../staff.ts'
import type { Worker } from './load-people.ts'

/** How far a form of the training region came. */
export interface AppraisalLife {
  areaCode: string
  state: 'submitted' | 'returned' | 'counted' | 'reopened'
  reason?: string
  /** Whether its writer said why results differ from targets. */
  explained?: boolean
}

/** What writers of forms say. */
export interface LifeTexts {
  explanation: string
  survey: string
}

/** The days on which a form was handed in, checked, and opened once more. */
export interface LifeDays {
  handedIn: string
  checked: string
  opened: string
}

type Row = Parameters<typeof reopenForm>[1]

/** Takes a form as far as its course says, every step by whoever takes it there. */
export async function liveThrough(
  trx: Kysely<Database>,
  row: Row,
  { areaCode, state, reason = '' }: AppraisalLife,
  days: LifeDays,
  staff: Staff<Worker>,
): Promise<void> {
  const unit = associationOf(areaCode)
  const by = (role: 'officer' | 'checker', day: string, time: string) => ({
    actor: { ...staff.at(role === 'checker' ? staff.above(unit) : unit, role), roles: [] },
    at: momentOf(day, time),
  })
  const handedIn = await takeStep(trx, appraisalChecks, row, 'submit', by('officer', days.handedIn, '16:05'))
  if (state === 'submitted') return
  const checker = by('checker', days.checked, '11:15')
  if (state === 'returned') {
    await takeStep(trx, appraisalChecks, handedIn, 'return', { ...checker, note: reason })
    return
  }
  const confirmed = await takeStep(trx, appraisalChecks, handedIn, 'accept', checker)
  if (state === 'reopened') await reopenForm(trx, confirmed, reason, by('officer', days.opened, '09:40'))
}
