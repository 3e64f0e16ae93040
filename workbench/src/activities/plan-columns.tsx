import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import type { Column } from '#kit/data-table.tsx'
import { exact } from '#kit/format.ts'
import { UnitName } from '../organizations/index.ts'
import type { Plan } from './use-plans.ts'

export function usePlanColumns(): Column<Plan>[] {
  const { t } = useTranslation('activities')
  const series = useRead('GET /api/series', undefined, { staleTime: 300_000 })
  const nameOf = (id: number | null) => series.data?.items.find((one) => one.id === id)?.name
  return [
    { key: 'title', title: t('title'), cell: (one) => one.title, text: (one) => one.title },
    {
      key: 'series',
      title: t('series'),
      cell: (one) => nameOf(one.seriesId),
      text: (one) => nameOf(one.seriesId),
    },
    { key: 'unit', title: t('plan.unit'), cell: (one) => <UnitName id={one.organizationId} /> },
    {
      key: 'days',
      title: t('plan.days'),
      align: 'line',
      cell: (one) => `${one.startsOn} – ${one.endsOn}`,
      text: (one) => one.startsOn,
    },
    {
      key: 'held',
      title: t('plan.held'),
      align: 'number',
      cell: (one) => exact(one.sessions),
      text: (one) => one.sessions,
    },
  ]
}
