import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
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
  const place = form.indicators.findIndex((one) => one.code === code)
  const remove = () => {
    const next = removeIndicator(form, code)
    change(next)
    onPlace(next.indicators[Math.min(place, next.indicators.length - 1)]?.code)
  }
  return (
    <header className={styles.top}>
      <h2>{t('change.rowOf', { n: place + 1, all: form.indicators.length })}</h2>
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={t('change.up')}
        title={t('change.up')}
        disabled={place === 0}
        onClick={() => change(moveIndicator(form, code, -1))}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={t('change.down')}
        title={t('change.down')}
        disabled={place === form.indicators.length - 1}
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
