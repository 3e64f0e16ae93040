import { useTranslation } from 'react-i18next'
import { today } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import styles from './trail-today.module.css'

/** What an auditor asks first of a day; each opens the trail narrowed to it. */
const questions = { refused: 'outcome=refused', looks: 'group=looks', people: 'group=people' } as const
const asked = Object.keys(questions) as (keyof typeof questions)[]

/** Where whoever audits begins: today's trail, by question. */
export function TrailToday() {
  const { t } = useTranslation('home')
  const day = today()
  return (
    <Part title={t('trail.title')} actions={<NavLink to="/audit">{t('trail.all')}</NavLink>}>
      <ul className={styles.questions}>
        {asked.map((name) => (
          <li key={name}>
            <NavLink to={`/audit?${questions[name]}&from=${day}&to=${day}`}>{t(`trail.${name}`)}</NavLink>
          </li>
        ))}
      </ul>
    </Part>
  )
}
