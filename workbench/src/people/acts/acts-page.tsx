import { useTranslation } from 'react-i18next'
import { usePages } from '#api/use-read.ts'
import { type Column, DataTable } from '#kit/data-table.tsx'
import { DaysField } from '#kit/date-field.tsx'
import { ExportButton } from '#kit/export-button.tsx'
import { FilterBar, SearchField, useFilters } from '#kit/filters.tsx'
import { moment } from '#kit/format.ts'
import { Page, Part } from '#kit/page.tsx'
import { Empty } from '#kit/states.tsx'
import { useUnit } from '#shell/place.ts'
import type { Act } from './act-line.tsx'

/** Who did what at the chosen unit and below it, the latest first; the year worked on has no say in when it was done. */
export function ActsPage() {
  const { t } = useTranslation('people')
  const { id: organizationId, unit } = useUnit()
  const filters = useFilters(['search', 'from', 'to'])
  const { search, from, to } = filters.wishes
  const query = { organizationId, person: search, from, to }
  const list = usePages('GET /api/acts', { query })
  const columns: Column<Act>[] = [
    { key: 'what', title: t('acts.what'), cell: (act) => act.sentence },
    { key: 'who', title: t('acts.who'), cell: (act) => act.person.name },
    {
      key: 'unit',
      title: t('acts.unit'),
      cell: (act) => act.organization.name,
    },
    {
      key: 'at',
      title: t('acts.at'),
      align: 'line',
      cell: (act) => moment(act.at),
    },
  ]
  return (
    <Page title={t('acts.title')} note={t('acts.note', { unit: unit?.shortName ?? '' })}>
      <FilterBar name="acts" filters={filters} actions={<ExportButton list="acts" query={query} />}>
        <SearchField
          label={t('acts.search')}
          value={search}
          onChange={(next) => filters.wish({ search: next })}
        />
        <DaysField
          from={from}
          to={to}
          label={[t('acts.from'), t('acts.to')]}
          onChange={(first, last) => filters.wish({ from: first, to: last })}
        />
      </FilterBar>
      <Part flush>
        <DataTable
          caption={t('acts.title')}
          columns={columns}
          list={list}
          keyOf={(act) => act.id}
          empty={<Empty title={t(filters.any ? 'acts.noneFound' : 'acts.none')} hint={t('acts.noneHint')} />}
        />
      </Part>
    </Page>
  )
}
