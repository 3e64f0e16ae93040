import { useTranslation } from 'react-i18next'
import { useFieldWords } from '#engines/fields/field-words.ts'
import type { ListColumns } from '#engines/lists/list-contract.ts'
import { exact } from '#kit/format.ts'

export function usePlanColumns(): ListColumns<'activities'> {
  const { t } = useTranslation('activities')
  const words = useFieldWords('session')
  return {
    title: { title: words.label('title'), order: 'title', cell: (one) => one.title },
    series: { title: words.label('seriesId'), cell: (one) => one.seriesName },
    unit: { title: t('plan.unit'), cell: (one) => one.unitName },
    startsOn: {
      title: t('plan.days'),
      order: '-startsOn',
      align: 'line',
      cell: (one) => `${one.startsOn} – ${one.endsOn}`,
    },
    endsOn: { title: t('plan.endsOn'), extra: true, align: 'line', cell: (one) => one.endsOn },
    held: { title: t('plan.held'), order: '-held', align: 'number', cell: (one) => exact(one.sessions) },
    note: { title: t('plan.remark'), extra: true, phone: 'hide', cell: (one) => one.note },
  }
}
