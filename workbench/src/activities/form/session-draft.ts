import { draftOf as draftFrom, givenOf } from '@medelge/fields'
import { type SessionDraft, type SessionFacts, sessionFields } from '@medelge/server/session-fields'
import { today } from '#kit/format.ts'
import { keep, kept } from '#kit/memory.ts'
import type { Headcount, Session } from '../session.ts'

export type { SessionDraft }
export type SessionBody = SessionFacts

type Habit = Pick<SessionDraft, 'kind' | 'areaId' | 'place' | 'countMethod'> & {
  audience?: Headcount['audience'] | undefined
}

/**
 * A new record begins as the last one was: the same recorder mostly does the same kind of thing in the same place. A
 * unit that exists for one thing, such as a caravan, begins with that.
 */
export function freshDraft(
  unit: { id: number; areaId: number },
  aim?: Pick<SessionDraft, 'kind' | 'seriesId'>,
): SessionDraft {
  const habit = kept<Habit>(`habit.${unit.id}`)
  return {
    kind: aim?.kind ?? habit?.kind ?? 'lecture',
    ...(aim ? { seriesId: aim.seriesId } : {}),
    day: today(),
    areaId: habit?.areaId ?? unit.areaId,
    hosts: [unit.id],
    countMethod: habit?.countMethod ?? 'sheet',
    headcounts: [{ audience: habit?.audience ?? 'public' }],
    ...(habit?.place ? { place: habit.place } : {}),
  }
}

export function keepHabit(
  unit: number,
  { kind, areaId, place, countMethod, headcounts }: SessionDraft,
): void {
  keep(`habit.${unit}`, {
    kind,
    areaId,
    place,
    countMethod,
    audience: headcounts?.[0]?.audience ?? undefined,
  } satisfies Habit)
}

/** A recorded session as it stands in the form, but for its evidence, which a copy does not take along. */
export const draftOf = (session: Session): SessionDraft => draftFrom(sessionFields, session)

/** What the form says, as the server wants it. */
export const bodyOf = (draft: SessionDraft): SessionBody => givenOf(sessionFields, draft)

/** The people in a form that is not filled in yet. */
export const headcountsOf = (headcounts: SessionDraft['headcounts']): Headcount[] =>
  bodyOf({ headcounts }).headcounts
