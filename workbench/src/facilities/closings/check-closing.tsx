import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { CheckView } from '#engines/workflow/check-view.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { useFacilityKinds } from '../facility.ts'
import { ClosingBody } from './closing-body.tsx'

/** The closing of a facility under the checker's eyes. */
export function CheckClosing({ id, keys }: { id: string; keys: boolean }) {
  const { t } = useTranslation('facilities')
  const kinds = useFacilityKinds()
  const answer = useRead('GET /api/facility-closings/{id}', { params: { id } })
  const { closing, facility } = answer.data ?? {}
  return (
    <CheckView
      path="facility-closings"
      id={id}
      keys={keys}
      answer={answer}
      record={closing}
      title={facility && t('close.title', { name: facility.name })}
      may={answer.data?.can.check === true}
    >
      {(whole) => (
        <>
          <p>
            <NavLink to={`/facilities/${whole.facility.id}`}>{whole.facility.name}</NavLink>{' '}
            {kinds.word(whole.facility.kind)}
          </p>
          <ClosingBody answer={whole} />
        </>
      )}
    </CheckView>
  )
}
