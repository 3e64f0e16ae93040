import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { tell } from '#engines/notifications/index'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Day, Line } from '#platform/shapes'
import { actOn, holdToDefine } from '../kinds/close-register-kind.ts'
import type { Review } from '../kinds/definition.ts'
import { KindCode } from '../kinds/register-kind.ts'
import { registerErrors } from '../register.errors.ts'
import { registerPolicy } from '../register.policy.ts'
import { REVIEWS_DUE, type ReviewsDue } from '../reminders/due-notes.ts'
import { dayBefore, reminderOf, stageOf } from '../reminders/remind.ts'
import { noteReminder } from '../reminders/reminder.store.ts'
import { RoundSchema } from './find-rounds.ts'
import { roundOf } from './review-days.ts'
import { findRounds, type Round, updateDue } from './round.store.ts'

/** Refuses a last day that is none of the days left: later than before, and over before the next review opens. */
function demandLater(due: string, round: Round, review: Review | undefined, today: string): void {
  const next = review
    ? roundOf(review, round.year + 1).opens
    : `${Number(round.opens.slice(0, 4)) + 1}${round.opens.slice(4)}`
  const last = dayBefore(next, 1)
  const behind = dayBefore(round.due, -1)
  const first = behind > today ? behind : today
  if (first > last) throw registerErrors.REGISTER_REVIEW_NO_LATER({ next })
  if (due < first || due > last) throw registerErrors.REGISTER_REVIEW_DUE({ first, last, ...inField('due') })
}

async function getRound(db: Kysely<Database>, kind: string, year: number, today: string): Promise<Round> {
  const round = (await findRounds(db, kind, today)).find((one) => one.year === year)
  if (!round?.runs) throw registerErrors.REGISTER_REVIEW_OVER({ year })
  return round
}

export const extendReview = endpoint({
  route: 'PUT /api/registers/{kind}/reviews/{year}/due',
  summary:
    'Set the last day of a yearly review that runs later, for the whole list, with a reason: who has not answered is told, and is reminded and overdue by the new day',
  may: registerPolicy.define,
  params: Type.Object({ kind: KindCode, year: Type.Integer() }),
  body: Type.Object({ due: Day, reason: Line(200) }, { additionalProperties: false }),
  answer: RoundSchema,
  async handle({ db, params, body: { due, reason }, actor, platform }) {
    const kind = await holdToDefine(db, params.kind, actor)
    const at = platform.clock()
    const today = dayOf(at)
    const { year } = params
    const before = await getRound(db, kind.code, year, today)
    const { review } = kind.definition
    demandLater(due, before, review, today)
    await updateDue(db, { kind: kind.code, ...before }, due, reason.trim())
    const after = await getRound(db, kind.code, year, today)
    await tell(db, REVIEWS_DUE, { actor, at }, { kind: kind.code, stage: 'extended' } satisfies ReviewsDue)
    // Whoever is told of the new day is not reminded of it within the hour.
    const stage = stageOf(after, review?.remind ?? 0, today)
    await noteReminder(db, kind.code, reminderOf(after, stage), at)
    await noteAct(db, actor, at, {
      kind: 'register.review-extended',
      ...actOn(kind),
      details: { year, due, before: before.due, reason: reason.trim() },
    })
    return after
  },
})
