import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import { cx } from '#kit/cx.ts'
import { carry } from '#kit/nav-link.tsx'
import { usePlaces } from './entries.ts'
import { EntryLink } from './entry-link.tsx'
import styles from './frame.module.css'

/** At most nine places, in the words of those who work here. */
export function Rail() {
  const { t } = useTranslation('shell')
  const { search } = useLocation()
  return (
    <nav className={styles.rail} aria-label={t('places')}>
      <NavLink to={carry('/', search)} className={cx(styles.brand)}>
        <span className="hidden">{t('name')}</span>
        <span className="mongolian" lang="mn-Mong" aria-hidden>
          {t('nameMongolian')}
        </span>
      </NavLink>
      {usePlaces().map(([lead, ...others]) =>
        lead ? <EntryLink key={lead.name} place={[lead, ...others]} /> : null,
      )}
    </nav>
  )
}
