import { useTranslation } from 'react-i18next'
import { EvidenceList } from '#kit/files/evidence-list.tsx'
import type { FacilityAnswer } from './facility.ts'

/** What proves that a facility is there, or that nothing was sent. */
export function FacilityEvidence({ evidence }: Pick<FacilityAnswer, 'evidence'>) {
  const { t } = useTranslation('facilities')
  return (
    <section>
      <h3>{t('evidence')}</h3>
      {evidence.length > 0 ? (
        <EvidenceList evidence={evidence} />
      ) : (
        <p className="muted">{t('evidenceNone')}</p>
      )}
    </section>
  )
}
