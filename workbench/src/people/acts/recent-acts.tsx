import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered, type Asked } from '#kit/states.tsx'
import { ActLine } from './act-line.tsx'
import styles from './acts.module.css'

/** The latest administrative acts within my reach. */
export function RecentActs({ from }: { from: Asked<Answer<'GET /api/acts'>> }) {
  const { t } = useTranslation('people')
  return (
    <Part title={t('acts.title')} actions={<NavLink to="/acts">{t('acts.all')}</NavLink>} flush>
      <Answered from={from} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.none}>{t('acts.none')}</p>
          ) : (
            <ul>
              {items.map((act) => (
                <ActLine key={act.id} act={act} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Part>
  )
}
