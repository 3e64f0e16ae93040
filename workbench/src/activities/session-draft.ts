import type { Input } from '#api/contract.ts'
import { today } from '#kit/format.ts'
import { keep, kept } from '#kit/memory.ts'
import type { Headcount, Session } from './session-words.ts'

export type SessionBody = Input<'POST /api/sessions'>['body']

/** What stands in the form; an untouched number field is null there. */
export interface SessionDraft
  extends Omit<SessionBody, 'headcounts' | 'submit' | 'confirmed' | 'materials' | 'works'> {
  headcounts: { audience?: Headcount['audience']; offline?: number | null; online?: number | null }[]
  materials?: number | null
  works?: number | null
}

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
): Partial<SessionDraft> {
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
    audience: headcounts[0]?.audience,
  } satisfies Habit)
}

/** A recorded session as it stands in the form, but for its evidence, which a copy does not take along. */
export const draftOf = (session: Session): SessionDraft => ({
  activityId: session.activityId,
  seriesId: session.seriesId,
  kind: session.kind,
  title: session.title,
  themes: session.themes,
  day: session.day,
  endDay: session.endDay,
  startTime: session.startTime,
  endTime: session.endTime,
  areaId: session.areaId,
  place: session.place,
  hosts: session.hosts,
  experts: session.experts,
  headcounts: session.headcounts,
  countMethod: session.countMethod,
  materials: session.materials,
  works: session.works,
  note: session.note,
})

/** The form's words as the server wants them: empty numbers are 0, empty lines are left out. */
export function bodyOf(draft: SessionDraft): SessionBody {
  const { headcounts, materials, works, ...rest } = draft
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    headcounts: headcountsOf(headcounts),
    materials: materials ?? 0,
    works: works ?? 0,
  } as SessionBody
}

export const headcountsOf = (heads: SessionDraft['headcounts'] = []): Headcount[] =>
  heads.flatMap(({ audience, offline, online }) =>
    audience ? [{ audience, offline: offline ?? 0, online: online ?? 0 }] : [],
  )
