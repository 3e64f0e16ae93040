import { useTranslation } from 'react-i18next'
import type { ListColumns } from '#engines/lists/list-contract.ts'

export function usePlanColumns(): ListColumns<'activities'> {
  const { t } = useTranslation('activities')
  return {
    title: { order: 'title' },
    series: { of: 'seriesName' },
    unit: { of: 'unitName' },
    startsOn: {
      title: t('plan.days'),
      order: '-startsOn',
      align: 'line',
      cell: (one) => `${one.startsOn} – ${one.endsOn}`,
    },
    endsOn: { extra: true, align: 'line' },
    held: { of: 'sessions', as: 'number', order: '-held' },
    note: { extra: true, phone: 'hide' },
  }
}
