import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ListPage } from '#engines/lists/list-page.tsx'
import { Button } from '#kit/button.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { useHotkeys } from '#kit/keys/hotkeys.ts'
import { useGo } from '#kit/nav-link.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { useSession } from '#shell/session/session.ts'
import { useSessionColumns } from './session-columns.tsx'
import { useSessionFilters, useSessionQuery } from './use-session-list.ts'

/** What the unit and everything below it did. `n` records something new. */
export function ActivitiesPage() {
  const { t } = useTranslation('activities')
  const { may } = useSession()
  const { id: organizationId, unit } = useUnit()
  const { year } = useYear()
  const go = useGo()
  const record = () => go('/activities/new')
  useHotkeys({ n: record }, may('session.record'))
  return (
    <ListPage
      list="sessions"
      title={t('entry')}
      note={t('note', { unit: unit?.shortName, year })}
      actions={<Button onClick={() => go('/activities/plans')}>{t('plan.title')}</Button>}
      begin={
        may('session.record') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={record}>
            {t('record.open')}
          </Button>
        )
      }
      columns={useSessionColumns()}
      filters={useSessionFilters()}
      query={useSessionQuery(organizationId)}
      first="-day"
      to={(one) => `/activities/${one.id}`}
      current={useParams().id}
      none={[t('none', { year }), t('noneHint')]}
      noneFound={[t('noneFound'), t('noneFoundHint')]}
    />
  )
}
