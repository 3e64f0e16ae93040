import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
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
    <Alert
      type="warning"
      style={{ marginBottom: 16 }}
      title={t('returnedBecause', { person: returned.personName })}
      description={returned.note}
    />
  )
}
