import { useTranslation } from 'react-i18next'
import type { ListColumns } from '#engines/lists/list-contract.ts'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { moment } from '#kit/format.ts'
import { usePeriodWords } from '../figures/index.ts'
import { useDeclaredValue } from './use-declared-value.ts'

export function useDeclarationColumns(): ListColumns<'declarations'> {
  const { t } = useTranslation('declarations')
  const declared = useDeclaredValue()
  const periodWords = usePeriodWords()
  return {
    metric: { title: t('metric'), cell: (one) => declared(one).name },
    unit: { title: t('unit'), cell: (one) => one.unitName },
    period: { title: t('period'), order: '-day', align: 'line', cell: (one) => periodWords(one.period) },
    value: {
      title: t('value'),
      align: 'number',
      cell: (one) => {
        const { value, unit } = declared(one)
        return (
          <>
            {value} <span className="muted small">{unit}</span>
          </>
        )
      },
    },
    measure: { title: t('measure'), extra: true, align: 'line', cell: (one) => declared(one).unit },
    at: {
      title: t('at'),
      order: '-recordedAt',
      align: 'line',
      beside: 'hide',
      cell: (one) => moment(one.recordedAt),
    },
    state: { title: t('state'), width: '88px', cell: (one) => <RecordMark state={one.state} /> },
    note: { title: t('noteTitle'), extra: true, phone: 'hide', cell: (one) => one.note },
  }
}
