import { useRead } from '#api/use-read.ts'
import { CheckView } from '#engines/workflow/check-view.tsx'
import { usePhotoPlaces } from './form/use-photo-places.ts'
import { SessionBodyView } from './record/session-body.tsx'

/** A session under the checker's eyes. */
export function CheckSession({ id, keys }: { id: string; keys: boolean }) {
  const answer = useRead('GET /api/sessions/{id}', { params: { id } })
  const session = answer.data?.session
  const elsewhere = usePhotoPlaces(answer.data?.evidence ?? [], answer.data?.areaCode)
  // What the outlines of the map tell here; the server has none.
  const flags = [...new Set(elsewhere.values())].map((detail) => ({ flag: 'photo-other-place', detail }))
  return (
    <CheckView
      path="sessions"
      id={id}
      keys={keys}
      answer={answer}
      record={session}
      title={session?.title}
      flags={flags}
      may={answer.data?.can.check === true}
    >
      {(whole) => <SessionBodyView answer={whole} />}
    </CheckView>
  )
}
