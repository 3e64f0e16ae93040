import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import styles from './todo-list.module.css'

const few = { query: { limit: 2 } }

/** In a platform where nobody else is yet: where its administrator begins. Gone once there are other units and people. */
export function FirstSteps() {
  const { t } = useTranslation('home')
  const units = useRead('GET /api/organizations', few).data?.items.length
  const people = useRead('GET /api/people', few).data?.items.length
  if (units === undefined || people === undefined || (units > 1 && people > 1)) return null
  const steps = [
    { key: 'units', to: '/organizations', done: units > 1 },
    { key: 'table', to: '/imports', done: units > 1 },
    { key: 'people', to: '/people', done: people > 1 },
  ] as const
  return (
    <Part title={t('first.title')} flush>
      <ol className={styles.list}>
        {steps.map(({ key, to, done }) => (
          <li key={key}>
            <NavLink to={to} className={styles.todo}>
              <span className={styles.title}>{t(`first.${key}`)}</span>
              <span className={styles.how}>{t(`first.${key}How`)}</span>
              {done && <Mark tone="grass">{t('first.done')}</Mark>}
            </NavLink>
          </li>
        ))}
      </ol>
    </Part>
  )
}
