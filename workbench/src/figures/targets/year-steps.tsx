import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { LeftOutlined, RightOutlined } from '#kit/icons/acts.ts'
import { useYear } from '#shell/chosen.ts'
import { usePeriodLabel } from '../figure-text.ts'
import styles from './targets.module.css'

/** The year one looks at, and the ones beside it. */
export function YearSteps() {
  const { t } = useTranslation('figures')
  const { year, choose } = useYear()
  const label = usePeriodLabel()(String(year))
  return (
    <p className={styles.steps}>
      <Button type="text" icon={<LeftOutlined />} aria-label={t('before')} onClick={() => choose(year - 1)} />
      <strong>{label}</strong>
      <Button type="text" icon={<RightOutlined />} aria-label={t('after')} onClick={() => choose(year + 1)} />
    </p>
  )
}
