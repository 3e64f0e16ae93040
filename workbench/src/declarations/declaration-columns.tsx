import { useTranslation } from 'react-i18next'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import type { Column } from '#kit/data-table.tsx'
import { moment } from '#kit/format.ts'
import { usePeriodWords } from '../figures/index.ts'
import type { Declaration } from './declaration-words.ts'
import { useDeclaredValue } from './use-declared-value.ts'

export function useDeclarationColumns(): Column<Declaration>[] {
  const { t } = useTranslation('declarations')
  const declared = useDeclaredValue()
  const periodWords = usePeriodWords()
  return [
    {
      key: 'metric',
      title: t('metric'),
      cell: (one) => declared(one).name,
    },
    { key: 'unit', title: t('unit'), cell: (one) => one.unitName },
    {
      key: 'period',
      title: t('period'),
      order: '-day',
      align: 'line',
      cell: (one) => periodWords(one.period),
    },
    {
      key: 'value',
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
    {
      key: 'recordedAt',
      title: t('at'),
      order: '-recordedAt',
      align: 'line',
      cell: (one) => moment(one.recordedAt),
    },
    {
      key: 'state',
      title: t('state'),
      width: '88px',
      cell: (one) => <RecordMark state={one.state} />,
    },
  ]
}
