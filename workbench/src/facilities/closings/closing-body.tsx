import { useTranslation } from 'react-i18next'
import { RecordHistory } from '#engines/workflow/record-history.tsx'
import { ReturnReason } from '#engines/workflow/return-reason.tsx'
import { WaitsFor } from '#engines/workflow/waits-for.tsx'
import { Facts } from '#kit/facts.tsx'
import { EvidenceList } from '#kit/files/evidence-list.tsx'
import { UnitName } from '../../organizations/index.ts'
import type { ClosingAnswer } from '../facility.ts'

/** What there is to see of a closing. */
export function ClosingBody({ answer }: { answer: ClosingAnswer }) {
  const { t } = useTranslation('facilities')
  const { closing, evidence, history } = answer
  return (
    <>
      <ReturnReason history={history} state={closing.state} />
      <WaitsFor answer={answer} />
      <Facts
        items={[
          [t('close.day'), closing.closedOn],
          [t('close.note'), closing.note],
        ]}
      />
      {evidence.length > 0 && <EvidenceList evidence={evidence} />}
      {history.length > 0 && <RecordHistory history={history} unitOf={(id) => <UnitName id={id} />} />}
    </>
  )
}
