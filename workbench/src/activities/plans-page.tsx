import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '#kit/data-table.tsx'
import { FilterBar, SearchField, useFilters } from '#kit/filters.tsx'
import { useOrderHere } from '#kit/list-order.tsx'
import { Page, Part } from '#kit/page.tsx'
import { Empty } from '#kit/states.tsx'
import { useUnit } from '#shell/place.ts'
import { useSession } from '#shell/session/session.ts'
import { PlanActivity } from './plan-activity.tsx'
import { usePlanColumns } from './plan-columns.tsx'
import { usePlans } from './use-plans.ts'

/** Activities that gather several sessions: planned here or above, with how many were held. */
export function PlansPage() {
  const { t } = useTranslation('activities')
  const { may } = useSession()
  const { id, unit } = useUnit()
  const filters = useFilters(['search'])
  const list = usePlans(id, filters.wishes.search)
  const table = useOrderHere(list, usePlanColumns())
  const [planning, setPlanning] = useState(false)
  const plan = may('session.record') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setPlanning(true)}>
      {t('plan.open')}
    </Button>
  )
  return (
    <Page title={t('plan.title')} note={t('plan.note', { unit: unit?.shortName })} actions={plan}>
      <FilterBar name="plans" filters={filters}>
        <SearchField
          label={t('title')}
          value={filters.wishes.search}
          onChange={(search) => filters.wish({ search })}
        />
      </FilterBar>
      <Part flush>
        <DataTable
          caption={t('plan.title')}
          {...table}
          keyOf={(one) => one.id}
          to={(one) => `/activities?plan=${one.id}&year=${one.startsOn.slice(0, 4)}`}
          empty={<Empty title={t('plan.none')} hint={t('plan.noneHint')} action={plan} />}
        />
      </Part>
      {planning && <PlanActivity organizationId={id} onClose={() => setPlanning(false)} />}
    </Page>
  )
}
