import { useTranslation } from 'react-i18next'
import { moment } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import type { MemberAnswer } from './member.ts'
import styles from './members.module.css'

/** The lists a person stands in or stood in, each with its days. */
export function MemberPlaces({ answer: { places } }: { answer: MemberAnswer }) {
  const { t } = useTranslation('members')
  if (places.length === 0) return <p className="muted">{t('nowhere')}</p>
  return (
    <ul className={styles.places}>
      {places.map(({ screen, what, organizationName, since, until, state }) => (
        <li key={`${screen} ${since}`}>
          <NavLink to={screen}>{what}</NavLink>
          <span>{organizationName}</span>
          <span className="muted">{until ? t('fromTo', { since, until }) : t('from', { since })}</span>
          {state !== 'counted' && <span className="muted">{t(`state.${state}`)}</span>}
        </li>
      ))}
    </ul>
  )
}

/** What was done with what is known of a person; never what it is. */
export function MemberHistory({ answer: { history } }: { answer: MemberAnswer }) {
  const { t } = useTranslation('members')
  return (
    <ul className={styles.places}>
      {history.map(({ step, at, personName, details }) => (
        <li key={`${at} ${step}`}>
          <span>{t(`steps.${step}`)}</span>
          {Array.isArray(details.traits) && (
            <span>{(details.traits as string[]).map((trait) => t(`traits.${trait}`)).join('、')}</span>
          )}
          <span className="muted">
            {personName} {moment(at)}
          </span>
        </li>
      ))}
    </ul>
  )
}
