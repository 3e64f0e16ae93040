import Type from 'typebox'
import { findPhotosInHand } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Choice, Day, Uuid } from '#platform/shapes'
import { photoFlagKinds, photoFlags } from './lists/session-flags.ts'
import { sessionPolicy } from './session.policy.ts'
import { findSession } from './session.store.ts'

export const checkPhotos = endpoint({
  route: 'GET /api/session-photo-flags',
  summary:
    'What a checker will see flagged about photos, told to the recorder before the session is handed in',
  may: sessionPolicy.record,
  query: Type.Object({
    evidence: Type.Array(Uuid, { minItems: 1, maxItems: 50 }),
    day: Day,
    endDay: Type.Optional(Day),
    session: Type.Optional(Uuid),
  }),
  answer: Type.Object({
    items: Type.Array(Type.Object({ evidence: Uuid, flag: Choice(photoFlagKinds), detail: Type.String() })),
  }),
  async handle({ db, actor, query }) {
    const session = query.session ? await findSession(db, query.session) : undefined
    if (session) authorize(actor, sessionPolicy.record, await chainOf(db, session.hosts[0] ?? 0, session.day))
    const photos = await findPhotosInHand(db, {
      ids: query.evidence,
      sender: actor.id ?? '',
      record: { kind: 'session', id: session?.id ?? null },
    })
    const days = { day: query.day, endDay: query.endDay ?? null }
    // Only that a photo is used elsewhere is told, never where: the other record may be none of the recorder's business.
    return {
      items: photos.flatMap((photo) =>
        photoFlags(days, photo).map((flag) => ({ evidence: photo.id, ...flag })),
      ),
    }
  },
})
