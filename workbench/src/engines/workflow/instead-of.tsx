import { useTranslation } from 'react-i18next'
import { Mark } from '#kit/mark.tsx'

/** Checked here in place of a unit below, where nobody can. */
export function InsteadOf({ unit }: { unit: string }) {
  const { t } = useTranslation('checks')
  return (
    <div title={t('insteadOfWhy', { unit })}>
      <Mark tone="ochre">{t('insteadOf', { unit })}</Mark>
    </div>
  )
}
