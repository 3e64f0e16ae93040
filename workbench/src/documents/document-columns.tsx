import type { ListColumns } from '#engines/lists/list-contract.ts'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { useDocumentWords } from './document-words.ts'

export function useDocumentColumns(): ListColumns<'documents'> {
  const { t } = useDocumentWords()
  return {
    title: { order: 'title' },
    unit: { extra: true, order: 'unit', of: 'unitName' },
    period: { order: '-period', align: 'line', cell: ({ periodLabel }) => periodLabel },
    frozen: {
      align: 'line',
      cell: ({ frozen }) =>
        frozen === null ? (
          <span className="muted">{t('notFrozen')}</span>
        ) : (
          t('versionNumber', { number: frozen })
        ),
    },
    state: { width: '88px', cell: ({ state }) => <RecordMark state={state} path="documents" /> },
    changedAt: { as: 'moment', order: '-changedAt', phone: 'hide' },
  }
}
