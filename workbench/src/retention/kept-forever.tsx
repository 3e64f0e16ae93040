import { useTranslation } from 'react-i18next'
import { Part } from '#kit/page/page.tsx'
import styles from './retention.module.css'
import type { Retention } from './retention.ts'

/** What is never removed, and why not. */
export function KeptForever({ kept }: { kept: Retention['kept'] }) {
  const { t } = useTranslation('retention')
  return (
    <Part title={t('kept')} flush>
      <ul className={styles.kept}>
        {kept.map(({ code, name, holds, reason }) => (
          <li key={code}>
            <strong>{name}</strong>
            <span>{reason}</span>
            <span className="muted">{holds}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
