import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Beside } from '#kit/beside.tsx'
import { DataTable } from '#kit/data-table.tsx'
import { ExportButton } from '#kit/export-button.tsx'
import { exact } from '#kit/format.ts'
import { useHotkeys } from '#kit/hotkeys.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page.tsx'
import { Empty } from '#kit/states.tsx'
import { useSession } from '#shell/session/session.ts'
import { useSessionColumns } from './session-columns.tsx'
import { SessionFilters } from './session-filters.tsx'
import { useSessions } from './use-sessions.ts'

/** What the unit and everything below it did. `n` records something new. */
export function ActivitiesPage() {
  const { t } = useTranslation('activities')
  const { id } = useParams()
  const { may } = useSession()
  const { list, query, totals, filters, order, unit, year } = useSessions()
  const columns = useSessionColumns()
  const go = useGo()
  const record = () => go('/activities/new')
  useHotkeys({ n: record }, may('session.record'))

  const button = may('session.record') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={record}>
      {t('record.open')}
    </Button>
  )
  const actions = (
    <>
      <Button onClick={() => go('/activities/plans')}>{t('plan.title')}</Button>
      {button}
    </>
  )
  const shown = id ? columns.filter(({ key }) => !['place', 'online', 'kind'].includes(key)) : columns
  return (
    <Beside>
      <Page title={t('entry')} note={t('note', { unit: unit?.shortName, year })} actions={actions}>
        <SessionFilters filters={filters} actions={<ExportButton list="sessions" query={query} />} />
        <Part flush>
          <DataTable
            caption={t('entry')}
            columns={shown}
            list={list}
            order={order}
            totals={
              totals && {
                count: totals.sessions,
                cells: { offline: exact(totals.offline), online: exact(totals.online) },
              }
            }
            keyOf={(one) => one.id}
            to={(one) => `/activities/${one.id}`}
            current={id}
            empty={
              <Empty
                title={t(filters.any ? 'noneFound' : 'none', { year })}
                hint={t(filters.any ? 'noneFoundHint' : 'noneHint')}
                action={button}
              />
            }
          />
        </Part>
      </Page>
    </Beside>
  )
}
