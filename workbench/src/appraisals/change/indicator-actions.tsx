import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '#kit/icons/acts.ts'
import styles from './change.module.css'
import type { Draft } from './editor-props.ts'
import { moveIndicator, removeIndicator } from './indicator-rows.ts'

/** Where the row stands, and how it moves or goes. */
export function IndicatorActions({
  code,
  draft: { form, change },
  onPlace,
}: {
  code: string
  draft: Draft
  onPlace: (place: string | undefined) => void
}) {
  const { t } = useTranslation('appraisals')
  const position = form.indicators.findIndex((one) => one.code === code)
  const remove = () => {
    const next = removeIndicator(form, code)
    change(next)
    onPlace(next.indicators[Math.min(position, next.indicators.length - 1)]?.code)
  }
  return (
    <header className={styles.top}>
      <h2>{t('change.rowOf', { n: position + 1, all: form.indicators.length })}</h2>
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={t('change.up')}
        title={t('change.up')}
        disabled={position === 0}
        onClick={() => change(moveIndicator(form, code, -1))}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={t('change.down')}
        title={t('change.down')}
        disabled={position === form.indicators.length - 1}
        onClick={() => change(moveIndicator(form, code, 1))}
      />
      <Button
        type="text"
        danger
        icon={<DeleteOutlined />}
        aria-label={t('change.remove')}
        title={t('change.remove')}
        onClick={remove}
      />
    </header>
  )
}
