import { useTranslation } from 'react-i18next'
import { Notice } from '#kit/hints/notice.tsx'
import type { State } from './records.ts'

/** Why a record came back, in the checker's words. */
export function ReturnReason({
  history,
  state,
}: {
  history: readonly { step: string; personName: string; note: string }[]
  state: State
}) {
  const { t } = useTranslation('workflow')
  const returned = history.findLast((event) => event.step === 'returned')
  if (state !== 'returned' || !returned) return null
  return (
    <Notice tone="warning" room="below" title={t('returnedBecause', { person: returned.personName })}>
      {returned.note}
    </Notice>
  )
}
