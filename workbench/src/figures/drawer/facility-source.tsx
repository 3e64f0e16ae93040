import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Facts } from '#kit/facts.tsx'
import { EvidenceList } from '#kit/files/evidence-list.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { Answered } from '#kit/states.tsx'

/** A facility behind a stock: since when it stands, where, and what proves it. */
export function FacilitySource({ id }: { id: string }) {
  const { t } = useTranslation('figures')
  const answer = useRead('GET /api/facilities/{id}', { params: { id } })
  return (
    <Answered from={answer}>
      {({ facility, evidence }) => (
        <>
          <h2>{facility.name}</h2>
          <p>
            <NavLink to={`/facilities/${id}`}>{t('drawer.openFacility')}</NavLink>
          </p>
          <Facts
            items={[
              [t('facility.openedOn'), facility.openedOn],
              [t('facility.closedOn'), facility.closedOn],
              [t('facility.quantity'), facility.quantity > 1 ? facility.quantity : undefined],
            ]}
          />
          <section>
            <h3>{t('drawer.evidence')}</h3>
            {evidence.length > 0 ? (
              <EvidenceList evidence={evidence} />
            ) : (
              <p className="muted">{t('drawer.noEvidence')}</p>
            )}
          </section>
        </>
      )}
    </Answered>
  )
}

/** The closing of a facility behind a stock that fell. */
export function ClosingSource({ id }: { id: string }) {
  const answer = useRead('GET /api/facility-closings/{id}', { params: { id } })
  return <Answered from={answer}>{({ facility }) => <FacilitySource id={facility.id} />}</Answered>
}
