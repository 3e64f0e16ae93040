import type { ListColumns } from '#engines/lists/list-contract.ts'
import { exact } from '#kit/format.ts'
import { useCollectionWords } from './collection-words.ts'
import { SheetMark } from './sheet-mark.tsx'

/** The columns of sheets: among those of one collection the unit leads, among those of a unit the title. */
export function useSheetColumns(leads: 'title' | 'unit'): ListColumns<'collection-sheets'> {
  const { t } = useCollectionWords()
  return {
    unit: {
      order: 'unit',
      cell: ({ unitName, title }) => (leads === 'unit' ? unitName : `${title} · ${unitName}`),
    },
    title: { order: 'title', extra: true },
    state: { order: 'waiting', cell: (sheet) => <SheetMark sheet={sheet} /> },
    dueOn: {
      order: 'dueOn',
      align: 'line',
      cell: ({ dueOn, extendedBecause }) =>
        extendedBecause ? <span title={extendedBecause}>{t('extendedTo', { day: dueOn })}</span> : dueOn,
    },
    overdue: { extra: true, cell: ({ overdue }) => (overdue ? t('overdue') : '') },
    extendedBecause: { extra: true },
    submittedAt: { as: 'moment', phone: 'hide' },
    callees: { cell: ({ callees }) => callees.join(t('comma')) },
    seconds: {
      order: '-seconds',
      align: 'number',
      phone: 'hide',
      cell: ({ seconds }) => (seconds ? exact(seconds) : '—'),
    },
  }
}
