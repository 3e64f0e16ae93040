import { useTranslation } from 'react-i18next'
import { useConnection } from '#api/connection.ts'
import styles from './connection-bar.module.css'

/** Says that no answers come, for as long as that is so. */
export function ConnectionBar() {
  const { t } = useTranslation('shell')
  const connection = useConnection()
  return (
    <div role="status" className={connection === 'up' ? undefined : styles.bar}>
      {connection !== 'up' && t(`connection.${connection}`)}
    </div>
  )
}
