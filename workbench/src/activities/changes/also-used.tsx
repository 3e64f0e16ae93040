import { useTranslation } from 'react-i18next'
import { states } from '#engines/workflow/records.ts'
import { NavLink } from '#kit/nav-link.tsx'
import type { SessionAnswer } from '../session.ts'

type Use = SessionAnswer['alsoUsed'][number]

/** Where else the photos of this record are shown: a link where one may read it, else whose it is. */
export function AlsoUsed({ uses }: { uses: readonly Use[] }) {
  const { t } = useTranslation('activities')
  if (uses.length === 0) return null
  return (
    <ul>
      {uses.map((use) => (
        <li key={`${use.photo} ${use.kind} ${use.id} ${use.title} ${use.unit}`}>
          {t('alsoUsed.in', { photo: use.photo })} <Place use={use} />
        </li>
      ))}
    </ul>
  )
}

function Place({ use: { kind, id, title, day, state, unit } }: { use: Use }) {
  const { t } = useTranslation('activities')
  const { t: workflow } = useTranslation('workflow')
  if (kind === 'session' && id && title) {
    const known = states.find((one) => one === state)
    return (
      <>
        <NavLink to={`/activities/${id}`}>{title}</NavLink>{' '}
        <span className="muted">
          {[day, unit, known && workflow(`states.${known}`)].filter(Boolean).join(' · ')}
        </span>
      </>
    )
  }
  if (kind === 'register_record' && id)
    return <NavLink to={`/register-records/${id}`}>{t('alsoUsed.register')}</NavLink>
  if (unit) return <span className="muted">{t('alsoUsed.ofUnit', { unit })}</span>
  return <span className="muted">{t('alsoUsed.other')}</span>
}
