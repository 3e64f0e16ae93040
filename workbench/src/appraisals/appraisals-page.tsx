import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { DataTable } from '#kit/data-table.tsx'
import { ChoiceField, FilterBar, useFilters } from '#kit/filters.tsx'
import { useOrderHere } from '#kit/list-order.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page.tsx'
import { Empty } from '#kit/states.tsx'
import { useUnit } from '#shell/place.ts'
import { useSession } from '#shell/session/session.ts'
import { useAppraisalColumns } from './appraisal-columns.tsx'

/** The self-appraisals of a unit, newest year first. */
export function AppraisalsPage() {
  const { t } = useTranslation('appraisals')
  const go = useGo()
  const { id, unit } = useUnit()
  const { may } = useSession()
  const filters = useFilters(['of'])
  const answer = useRead('GET /api/appraisals', { query: { organizationId: id } })
  const items = answer.data?.items
  const years = [...new Set(items?.map((one) => String(one.year)))]
  const rows = items?.filter((one) => !filters.wishes.of || String(one.year) === filters.wishes.of)

  const list = { rows, error: answer.error, retry: answer.refetch }
  const table = useOrderHere(list, useAppraisalColumns())

  const begin = may('appraisal.write') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => go('/appraisals/new')}>
      {t('begin.open')}
    </Button>
  )
  return (
    <Page title={t('title')} note={unit?.name} actions={begin}>
      {years.length > 1 && (
        <FilterBar name="appraisals" filters={filters}>
          <ChoiceField
            label={t('anyYear')}
            value={filters.wishes.of}
            options={years.map((value) => ({ value, label: t('yearOf', { year: value }) }))}
            onChange={(of) => filters.wish({ of })}
          />
        </FilterBar>
      )}
      <Part flush>
        <DataTable
          caption={t('title')}
          {...table}
          keyOf={(row) => row.id}
          to={(row) => `/appraisals/${row.id}`}
          empty={
            <Empty
              title={t(filters.any ? 'noneFound' : 'none', { unit: unit?.shortName })}
              hint={t('noneHint')}
              action={begin}
            />
          }
        />
      </Part>
    </Page>
  )
}
