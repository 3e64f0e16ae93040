import { useRead } from '#api/use-read.ts'
import { CheckView } from '#engines/workflow/check-view.tsx'
import { FacilityBody } from './facility-body.tsx'

/** A facility under the checker's eyes. */
export function CheckFacility({ id, keys }: { id: string; keys: boolean }) {
  const answer = useRead('GET /api/facilities/{id}', { params: { id } })
  const facility = answer.data?.facility
  return (
    <CheckView
      path="facilities"
      id={id}
      keys={keys}
      answer={answer}
      record={facility}
      title={facility?.name}
      may={answer.data?.can.check === true}
    >
      {(whole) => <FacilityBody answer={whole} />}
    </CheckView>
  )
}
