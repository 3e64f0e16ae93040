import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Facts } from '#kit/facts.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import type { SourceProps } from '#shell/noun.ts'
import { SeenSource } from '../figures/index.ts'
import { FacilityEvidence } from './facility-evidence.tsx'

/** A facility behind a stock: since when it stands, where, and what proves it. */
export function FacilitySource({ id }: SourceProps) {
  const { t } = useTranslation('facilities')
  const answer = useRead('GET /api/facilities/{id}', { params: { id } })
  return (
    <SeenSource from={answer}>
      {({ facility, evidence }) => (
        <>
          <h2>{facility.name}</h2>
          <p>
            <NavLink to={`/facilities/${id}`}>{t('source.open')}</NavLink>
          </p>
          <Facts
            items={[
              [t('openedOn'), facility.openedOn],
              [t('close.day'), facility.closedOn],
              [t('quantity'), facility.quantity > 1 ? facility.quantity : undefined],
            ]}
          />
          <FacilityEvidence evidence={evidence} />
        </>
      )}
    </SeenSource>
  )
}
