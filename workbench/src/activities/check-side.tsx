import { useRead } from '#api/use-read.ts'
import { CheckView } from '#engines/workflow/check-view.tsx'
import { SessionBodyView } from './record/session-body.tsx'

/** The part of another line in a joint session, under the eyes of its checker: the session it has a part in. */
export function CheckSide({ id, keys }: { id: string; keys: boolean }) {
  const part = useRead('GET /api/session-sides/{id}', { params: { id } })
  const session = part.data?.side.sessionId
  const answer = useRead(
    'GET /api/sessions/{id}',
    { params: { id: session ?? '' } },
    { enabled: session !== undefined },
  )
  return (
    <CheckView
      path="session-sides"
      id={id}
      keys={keys}
      answer={part.error ? { ...part, data: undefined } : answer}
      // Keys wait for what there is to see: the session itself.
      record={answer.data && part.data?.side}
      title={answer.data?.session.title}
      may={part.data?.can.check === true}
    >
      {(whole) => <SessionBodyView answer={whole} />}
    </CheckView>
  )
}
