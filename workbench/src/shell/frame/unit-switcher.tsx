import { DownOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#kit/cx.ts'
import { Loading } from '#kit/states.tsx'
import { useUnit } from '../chosen.ts'
import { useNouns } from '../nouns-context.ts'
import { useSession } from '../session/session.ts'
import styles from './unit-switcher.module.css'

/** Which unit one is looking at, and the way to another. */
export function UnitSwitcher() {
  const { t } = useTranslation('shell')
  const { id, unit, choose } = useUnit()
  const { seats } = useSession()
  const [open, setOpen] = useState(false)
  const Picker = useNouns().find((noun) => noun.unitPicker)?.unitPicker
  const tree = Picker && (
    <div className={styles.tree}>
      <Suspense fallback={<Loading />}>
        <Picker
          tops={seats}
          current={id}
          onPick={(next) => {
            choose(next)
            setOpen(false)
          }}
        />
      </Suspense>
    </div>
  )
  return (
    <Popover
      content={tree}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
    >
      <Button
        type="text"
        className={cx(styles.unit)}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={unit?.name}
      >
        <span className="hidden">{t('unit')}</span>
        <strong className={styles.name}>{unit?.shortName ?? '…'}</strong>
        <DownOutlined aria-hidden />
      </Button>
    </Popover>
  )
}
