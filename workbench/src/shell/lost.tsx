import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { Button } from '#kit/button.tsx'
import { isMissing } from '#kit/later/missing-part.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Empty } from '#kit/states.tsx'
import { MissingPart } from './missing-part.tsx'

/** An address that leads nowhere, or a screen that broke: what happened, and the way on. */
export function Lost({ broken = false }: { broken?: boolean }) {
  const { t } = useTranslation('shell')
  const error = useRouteError()
  if (isMissing(error)) return <MissingPart />
  if (error) console.error(error)
  return (
    <Empty
      title={t(broken ? 'lost.broken' : 'lost.title')}
      hint={t(broken ? 'lost.brokenHint' : 'lost.hint')}
      action={
        broken ? (
          <Button type="primary" onClick={() => location.reload()}>
            {t('lost.reload')}
          </Button>
        ) : (
          <NavLink to="/">{t('lost.home')}</NavLink>
        )
      }
    />
  )
}
