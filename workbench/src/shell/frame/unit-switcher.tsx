import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { cx } from '#kit/cx.ts'
import { DownOutlined } from '#kit/icons/places.ts'
import { Panel } from '#kit/menu/panel.tsx'
import { useOpener } from '#kit/menu/use-opener.ts'
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
  const Picker = useNouns().find((noun) => noun.unitPicker)?.unitPicker
  const { open, opener, toggle, close, leave } = useOpener()
  return (
    <span className={styles.place}>
      <Button
        ref={opener}
        type="text"
        className={cx(styles.unit)}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={unit?.name}
        onClick={toggle}
      >
        <span className="hidden">{t('unit')}</span>
        <strong className={styles.name}>{unit?.shortName ?? '…'}</strong>
        <DownOutlined aria-hidden />
      </Button>
      {open && Picker && (
        <Panel
          label={t('unit')}
          opener={opener}
          edge="start"
          className={styles.tree}
          onClose={close}
          onLeave={leave}
        >
          <Suspense fallback={<Loading />}>
            <Picker
              tops={seats}
              current={id}
              onPick={(next) => {
                choose(next)
                close()
              }}
            />
          </Suspense>
        </Panel>
      )}
    </span>
  )
}
