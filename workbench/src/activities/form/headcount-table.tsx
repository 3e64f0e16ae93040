import { useTranslation } from 'react-i18next'
import { useFieldMessages } from '#engines/fields/field-messages.ts'
import { exact } from '#kit/format.ts'
import type { Session } from '../session.ts'
import styles from './headcount-table.module.css'

/** Who came, group by group; on site and online stand apart. */
export function HeadcountTable({ session }: { session: Session }) {
  const { t } = useTranslation('activities')
  const messages = useFieldMessages('session')
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{messages.label('audience')}</th>
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
            <td>{messages.value('audience', head.audience)}</td>
            <td className="number">{exact(head.offline)}</td>
            <td className="number">{exact(head.online)}</td>
          </tr>
        ))}
      </tbody>
      <caption className="muted small">
        {messages.label('countMethod')} · {messages.value('count-method', session.countMethod)}
      </caption>
    </table>
  )
}
