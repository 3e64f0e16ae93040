import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { findEvidenceOf } from '#modules/evidence'
import { Choice } from '#platform/shapes'
import type { SessionRow } from '../session.ts'

/** What is told of a photo, to the checker and, while it is being recorded, to the recorder. */
export const photoFlagKinds = ['photo-other-day', 'photo-reused'] as const

export const flagKinds = [
  'no-evidence',
  'estimate',
  'round-number',
  'photo-other-day',
  'confirmed',
  'photo-reused',
] as const

export const FlagSchema = Type.Object({
  flag: Choice(flagKinds),
  detail: Type.String({ description: 'The value that raised the flag' }),
})
export type Flag = Static<typeof FlagSchema>

type Photo = { takenOn: string | null; usedElsewhere: boolean; type: string }

// A thousand is the smallest count at which a round number usually means nobody counted.
const isRound = (count: number) => count >= 1000 && count % 1000 === 0

/** What deserves a second look about one photo of a session on these days. */
export function photoFlags({ day, endDay }: Pick<SessionRow, 'day' | 'endDay'>, photo: Photo) {
  const flags: { flag: (typeof photoFlagKinds)[number]; detail: string }[] = []
  const { takenOn, type } = photo
  if (takenOn && (takenOn < day || takenOn > (endDay ?? day)))
    flags.push({ flag: 'photo-other-day', detail: takenOn })
  // A list of names that proves several sessions is no photo taken once and shown twice.
  if (photo.usedElsewhere && type.startsWith('image/')) flags.push({ flag: 'photo-reused', detail: '' })
  return flags
}

/** What deserves a second look before a session is accepted. */
function look(session: SessionRow, photos: readonly Photo[]): Flag[] {
  const flags: Flag[] = []
  if (photos.length === 0) flags.push({ flag: 'no-evidence', detail: '' })
  if (session.countMethod === 'estimate') flags.push({ flag: 'estimate', detail: '' })
  for (const head of session.headcounts) {
    if (isRound(head.offline)) flags.push({ flag: 'round-number', detail: String(head.offline) })
  }
  const ofPhotos = photos.flatMap((photo) => photoFlags(session, photo))
  for (const kind of photoFlagKinds) {
    const first = ofPhotos.find(({ flag }) => flag === kind)
    if (first) flags.push(first)
  }
  for (const reservation of session.confirmed) flags.push({ flag: 'confirmed', detail: reservation })
  return flags
}

/** Flags of many sessions at once, by session id. */
export async function flagsOf(
  db: Kysely<Database>,
  sessions: readonly SessionRow[],
): Promise<Map<string, Flag[]>> {
  const evidence = await findEvidenceOf(
    db,
    'session',
    sessions.map((session) => session.id),
  )
  return new Map(sessions.map((session) => [session.id, look(session, evidence.get(session.id) ?? [])]))
}
