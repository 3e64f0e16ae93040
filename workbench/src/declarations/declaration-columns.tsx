import type { ListColumns } from '#engines/lists/list-contract.ts'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { usePeriodLabel } from '../figures/index.ts'
import { useDeclaredValue } from './use-declared-value.ts'

export function useDeclarationColumns(): ListColumns<'declarations'> {
  const declared = useDeclaredValue()
  const periodLabel = usePeriodLabel()
  return {
    metric: { cell: (one) => declared(one).name },
    unit: { of: 'unitName' },
    period: { order: '-day', align: 'line', cell: (one) => periodLabel(one.period) },
    value: {
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
    measure: { extra: true, align: 'line', cell: (one) => declared(one).unit },
    at: { of: 'recordedAt', as: 'moment', order: '-recordedAt', beside: 'hide' },
    state: { width: '88px', cell: (one) => <RecordMark state={one.state} /> },
    note: { extra: true, phone: 'hide' },
  }
}
