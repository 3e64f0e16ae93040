import { RecordHistory } from '#engines/workflow/record-history.tsx'
import { ReturnReason } from '#engines/workflow/return-reason.tsx'
import { WaitsFor } from '#engines/workflow/waits-for.tsx'
import { Facts } from '#kit/facts.tsx'
import { EvidenceList } from '#kit/files/evidence-list.tsx'
import { useRecordWords } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { type ChangeAnswer, sortOf } from './change.ts'
import { WhatChanged } from './what-changed.tsx'

/** What there is to see of a change or an end. */
export function ChangeBody({ answer }: { answer: ChangeAnswer }) {
  const { t } = useRegisterWords()
  const { change, kind, evidence, history } = answer
  const word = useRecordWords(kind)
  return (
    <>
      <ReturnReason history={history} state={change.state} />
      <WaitsFor answer={answer} />
      <Facts
        items={[
          [
            change.ends ? word('until') : t(sortOf(change) === 'review' ? 'review.answeredOn' : 'change.day'),
            change.day,
          ],
          [t('review.label'), change.review === null ? null : t('review.year', { year: change.review })],
          [t(change.ends ? 'end.why' : 'change.why', { end: word('end') }), change.note],
        ]}
      />
      {sortOf(change) === 'review' ? <p>{t('review.standsSaid')}</p> : <WhatChanged answer={answer} />}
      {evidence.length > 0 && <EvidenceList evidence={evidence} />}
      {history.length > 0 && <RecordHistory history={history} />}
    </>
  )
}
