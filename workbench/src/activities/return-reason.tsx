import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SessionAnswer, State } from './session-words.ts'

/** Why a record came back, in the checker's words. */
export function ReturnReason({ history, state }: { history: SessionAnswer['history']; state: State }) {
  const { t } = useTranslation('activities')
  const returned = history.findLast((event) => event.deed === 'returned')
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
