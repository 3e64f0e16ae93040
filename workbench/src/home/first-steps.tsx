import { useTranslation } from 'react-i18next'
import { exact } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import styles from './todo-list.module.css'
import { type Home, useHomePart } from './use-home.ts'

type Step = NonNullable<Home['firstSteps']>[number]

const places = {
  units: '/unit-proposal',
  table: '/imports',
  people: '/people',
  passwords: '/people',
  recorder: '/people?add=recorder',
  checker: '/people?add=checker',
  auditor: '/people?add=auditor',
  counted: '/figures',
} as const

/** What a platform needs before its first record counts, for its administrators. Gone once all of it is there. */
export function FirstSteps() {
  const { t } = useTranslation('home')
  const { data = [] } = useHomePart('firstSteps')
  const missing = data.filter(({ done }) => !done)
  // What is done says where one stands among the first steps; beside a last one it is in the way.
  const shown = missing.length > 1 ? data : missing
  if (shown.length === 0) return null
  return (
    <Part
      title={t(shown === data ? 'first.title' : 'first.last')}
      actions={<NavLink to="/first-steps">{t('first.all')}</NavLink>}
      flush
    >
      <StepList steps={shown} />
    </Part>
  )
}

/** Each step as a sentence that leads to where it is done; `named` says whom it still concerns. */
export function StepList({ steps, named = false }: { steps: readonly Step[]; named?: boolean }) {
  const { t } = useTranslation('home')
  return (
    <ol className={styles.list}>
      {steps.map(({ step, done, missing, names }) => (
        <li key={step}>
          <NavLink to={places[step]} className={styles.todo}>
            <span className={styles.title}>{t(`first.${step}`)}</span>
            <span className={styles.how}>
              {t(`first.${step}How`)}
              {named && missing > 0 && (
                <span className={styles.concerned}>
                  {t(missing > names.length ? 'first.more' : 'first.missing', {
                    n: exact(missing),
                    names: names.join(t('first.and')),
                  })}
                </span>
              )}
            </span>
            {done && <Mark tone="grass">{t('first.done')}</Mark>}
          </NavLink>
        </li>
      ))}
    </ol>
  )
}
