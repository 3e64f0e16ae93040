import { useRead } from '#api/use-read.ts'
import { CheckView } from '#engines/workflow/check-view.tsx'
import type { CheckViewProps } from '#shell/noun.ts'
import { RecordBody } from './record-body.tsx'

/** A record of a list under the checker's eyes. */
export function CheckRecord({ id, keys }: CheckViewProps) {
  const answer = useRead('GET /api/register-records/{id}', { params: { id } })
  const record = answer.data?.record
  return (
    <CheckView
      path="register-records"
      id={id}
      keys={keys}
      answer={answer}
      record={record}
      title={record?.name}
      may={answer.data?.can.check === true}
    >
      {(whole) => <RecordBody answer={whole} />}
    </CheckView>
  )
}
