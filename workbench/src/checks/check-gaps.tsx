import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { daysSince } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import styles from './check-gaps.module.css'

/** For whoever arranges checking: units where nobody can check, what waits there and who stands in. Nothing when all is well. */
export function CheckGaps({ gaps }: { gaps: Answer<'GET /api/check-gaps'> | undefined }) {
  const { t } = useTranslation('checks')
  if (!gaps || gaps.items.length === 0) return null
  return (
    <Part title={t('gaps.title')} flush>
      <ul className={styles.list}>
        {gaps.items.map((gap) => (
          <li key={`${gap.organizationId} ${gap.deputyId}`}>
            <NavLink to={`/organizations/${gap.organizationId}`} className={styles.row ?? ''}>
              <span>{gap.shortName}</span>
              <span className={styles.why}>
                {t(`gaps.why.${gap.why}`)}
                {gap.deputyName ? t('gaps.deputy', { unit: gap.deputyName }) : t('gaps.nobody')}
              </span>
              {gap.waiting > 0 && gap.oldest && (
                <Mark tone={gap.deputyName ? 'ochre' : 'cinnabar'}>
                  {t('gaps.waiting', { n: gap.waiting, days: daysSince(gap.oldest) })}
                </Mark>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </Part>
  )
}
