import { useTranslation } from 'react-i18next'
import { ReasonDialog } from './reason-dialog.tsx'

/** Asks why something still enters a period whose books are closed; the adjustment is marked wherever it counts. */
export function AdjustDialog({
  note,
  label,
  send,
  onClose,
}: {
  note: string
  label: string
  send: (adjustment: string) => Promise<unknown>
  onClose: () => void
}) {
  const { t } = useTranslation('workflow')
  return (
    <ReasonDialog
      title={t('adjust.title')}
      note={note}
      label={label}
      reasons={t('adjust.reasons', { returnObjects: true }) as string[]}
      send={send}
      onClose={onClose}
    />
  )
}
