import { useRead } from '#api/use-read.ts'
import { CheckView } from '#engines/workflow/check-view.tsx'
import { SessionBodyView } from './session-body.tsx'

/** A session under the checker's eyes. */
export function CheckSession({ id, keys }: { id: string; keys: boolean }) {
  const answer = useRead('GET /api/sessions/{id}', { params: { id } })
  const session = answer.data?.session
  return (
    <CheckView
      path="sessions"
      id={id}
      keys={keys}
      answer={answer}
      record={session}
      title={session?.title}
      may={answer.data?.can.check === true}
    >
      {(whole) => <SessionBodyView answer={whole} />}
    </CheckView>
  )
}
