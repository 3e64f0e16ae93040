import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { Mark } from '#kit/mark.tsx'
import { useRegisterWords } from '../register-words.ts'
import { type Kind, type ListedRecord, type RegisterRecord, useRecordWords } from './record.ts'

/** Where a record stands: on its way in, standing, or ended. */
export function StandingMark({
  record: { state, until },
  validity,
  kind,
}: {
  kind: Kind
  record: Pick<RegisterRecord, 'state' | 'until'>
  /** How long it is still valid, where its list speaks of that. */
  validity?: ListedRecord['validity']
}) {
  const { t } = useRegisterWords()
  const word = useRecordWords(kind)
  if (state !== 'counted') return <RecordMark state={state} />
  if (until) return <Mark>{t('endedOn', { day: until, end: word('end') })}</Mark>
  return (
    <>
      <Mark tone="grass">{t('stands')}</Mark>
      {validity === 'expired' && <Mark tone="cinnabar">{t('validity.expired')}</Mark>}
      {validity === 'ending' && <Mark tone="ochre">{t('validity.ending')}</Mark>}
    </>
  )
}
