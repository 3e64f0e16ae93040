import { useTranslation } from 'react-i18next'
import { exact } from '#kit/format.ts'
import styles from './headcount-table.module.css'
import type { Session } from './session-words.ts'

/** Who came, group by group; on site and online stand apart. */
export function HeadcountTable({ session }: { session: Session }) {
  const { t } = useTranslation('activities')
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('audience')}</th>
          <th scope="col" className="number">
            {t('offlinePeople')}
          </th>
          <th scope="col" className="number">
            {t('onlinePeople')}
          </th>
        </tr>
      </thead>
      <tbody>
        {session.headcounts.map((head) => (
          <tr key={head.audience}>
            <td>{t(`audiences.${head.audience}`)}</td>
            <td className="number">{exact(head.offline)}</td>
            <td className="number">{exact(head.online)}</td>
          </tr>
        ))}
      </tbody>
      <caption className="muted small">
        {t('countMethod')} · {t(`countMethods.${session.countMethod}`)}
      </caption>
    </table>
  )
}
