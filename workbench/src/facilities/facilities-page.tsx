import { PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Beside } from '#kit/beside.tsx'
import { DataTable } from '#kit/data-table.tsx'
import { ExportButton } from '#kit/export-button.tsx'
import { FilterBar, SearchField } from '#kit/filters.tsx'
import { exact } from '#kit/format.ts'
import { Page, Part } from '#kit/page.tsx'
import { Empty } from '#kit/states.tsx'
import { useSession } from '#shell/session/session.ts'
import { useFacilityColumns } from './facility-columns.tsx'
import { FacilityForm } from './facility-form.tsx'
import { facilityKinds } from './facility-words.ts'
import { useFacilities } from './use-facilities.ts'

/** The register of facilities: what is open, since when, and what closed. */
export function FacilitiesPage() {
  const { t } = useTranslation('facilities')
  const { id } = useParams()
  const { may } = useSession()
  const { list, query, totals, filters, order, unit } = useFacilities()
  const [adding, setAdding] = useState(false)
  const columns = useFacilityColumns()
  const add = may('facility.record') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('register.open')}
    </Button>
  )
  return (
    <Beside>
      <Page title={t('entry')} note={t('note', { unit: unit?.shortName })} actions={add}>
        <FilterBar
          name="facilities"
          filters={filters}
          actions={<ExportButton list="facilities" query={query} />}
        >
          <SearchField
            label={t('search')}
            value={filters.wishes.search}
            onChange={(search) => filters.wish({ search })}
          />
          <Select
            aria-label={t('kind')}
            placeholder={t('kind')}
            allowClear
            style={{ minWidth: 140 }}
            value={filters.wishes.kind ?? null}
            options={facilityKinds.map((kind) => ({ value: kind as string, label: t(`kinds.${kind}`) }))}
            onChange={(kind) => filters.wish({ kind: kind ?? undefined })}
          />
        </FilterBar>
        <Part flush>
          <DataTable
            caption={t('entry')}
            columns={id ? columns.filter(({ key }) => !['code', 'area', 'quantity'].includes(key)) : columns}
            list={list}
            order={order}
            totals={
              totals && {
                count: totals.facilities,
                cells: { quantity: t('inUse', { n: exact(totals.inUse) }) },
              }
            }
            keyOf={(one) => one.id}
            to={(one) => `/facilities/${one.id}`}
            current={id}
            empty={<Empty title={t(filters.any ? 'noneFound' : 'none')} hint={t('noneHint')} action={add} />}
          />
        </Part>
      </Page>
      {adding && <FacilityForm onClose={() => setAdding(false)} />}
    </Beside>
  )
}
