import { useTranslation } from 'react-i18next'
import { RecordHistory } from '#engines/workflow/record-history.tsx'
import { ReturnReason } from '#engines/workflow/return-reason.tsx'
import { WaitsFor } from '#engines/workflow/waits-for.tsx'
import { Facts } from '#kit/facts.tsx'
import { exact } from '#kit/format.ts'
import { UnitName } from '../organizations/index.ts'
import { type FacilityAnswer, useFacilityKinds } from './facility.ts'
import { FacilityEvidence } from './facility-evidence.tsx'

/** What there is to see of a facility, for whoever opens it or checks it. */
export function FacilityBody({ answer }: { answer: FacilityAnswer }) {
  const { t } = useTranslation('facilities')
  const kinds = useFacilityKinds()
  const { facility, unit, area, evidence, history } = answer
  return (
    <>
      <ReturnReason history={history} state={facility.state} />
      <WaitsFor answer={answer} />
      <Facts
        items={[
          [t('kind'), kinds.word(facility.kind)],
          [t('code'), facility.code],
          [t('unit'), unit.name],
          [t('area'), [...area].reverse().join(' › ')],
          [t('quantity'), exact(facility.quantity)],
          [t('openedOn'), facility.openedOn],
          [t('remark'), facility.note],
        ]}
      />
      <FacilityEvidence evidence={evidence} />
      {history.length > 0 && <RecordHistory history={history} unitOf={(id) => <UnitName id={id} />} />}
    </>
  )
}
