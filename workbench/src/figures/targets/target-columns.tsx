import type { ListColumns } from '#engines/lists/list-contract.ts'
import { Figure } from '#kit/figure.tsx'
import { exact } from '#kit/format.ts'
import { useTargetWords } from './target-words.ts'

/** What the list of targets shows. */
export function useTargetColumns(): ListColumns<'targets'> {
  const { t } = useTargetWords()
  const number = (value: string | null) => (value === null ? '—' : exact(value))
  return {
    unit: { of: 'unitName', order: 'unit' },
    metric: { of: 'called', order: 'metric' },
    target: {
      align: 'number',
      cell: (one) => (
        <>
          {one.most && t('most')}
          {exact(one.asked)} <span className="muted small">{one.unit}</span>
        </>
      ),
    },
    has: {
      align: 'number',
      cell: ({ has, unit, mark, metric, organizationId, year }) => (
        <Figure
          value={has}
          unit={unit}
          source={mark}
          scope={{ metric, organization: organizationId, period: String(year) }}
        />
      ),
    },
    share: {
      align: 'number',
      cell: ({ progress }) => (progress.share === null ? '—' : `${progress.share}%`),
    },
    left: { align: 'number', phone: 'hide', cell: ({ progress }) => number(progress.left) },
    pace: { align: 'number', phone: 'hide', extra: true, cell: ({ progress }) => number(progress.pace) },
    measure: { of: 'unit', extra: true },
    year: { extra: true, align: 'line', cell: (one) => one.year },
    source: { beside: 'hide' },
    note: { extra: true },
    setBy: { of: 'setByName', extra: true },
    setAt: { as: 'moment', order: '-setAt', extra: true },
  }
}
