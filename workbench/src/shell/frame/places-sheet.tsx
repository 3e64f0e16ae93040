import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLayer } from '#kit/keys/layers.ts'
import styles from './frame.module.css'

/** The places that do not fit into the phone's bar. */
export function PlacesSheet({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation('shell')
  useLayer({ covers: true, close: onClose })
  return (
    <Drawer placement="bottom" size="auto" open keyboard={false} onClose={onClose} title={t('places')}>
      <div className={styles.sheet}>{children}</div>
    </Drawer>
  )
}
