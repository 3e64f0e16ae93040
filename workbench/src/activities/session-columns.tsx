import { useTranslation } from 'react-i18next'
import { useFieldWords } from '#engines/fields/field-words.ts'
import type { ListColumns } from '#engines/lists/list-contract.ts'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { exact, moment } from '#kit/format.ts'

export function useSessionColumns(): ListColumns<'sessions'> {
  const { t } = useTranslation('activities')
  const words = useFieldWords('session')
  return {
    title: { title: words.label('title'), order: 'title', cell: (one) => one.title },
    day: { title: words.label('day'), order: '-day', align: 'line', cell: (one) => one.day },
    kind: {
      title: words.label('kind'),
      align: 'line',
      beside: 'hide',
      cell: (one) => words.value('session-kind', one.kind),
    },
    hosts: {
      title: words.label('hosts'),
      cell: ({ hostNames: [first, ...others] }) => (
        <>
          {first}
          {others.length > 0 && <span className="muted"> {t('andMore', { n: others.length + 1 })}</span>}
        </>
      ),
    },
    place: {
      title: words.label('place'),
      order: 'place',
      phone: 'hide',
      beside: 'hide',
      cell: (one) => one.place,
    },
    offline: {
      title: words.label('offline'),
      order: '-offline',
      align: 'number',
      cell: (one) => exact(one.offline),
    },
    online: {
      title: words.label('online'),
      order: '-online',
      align: 'number',
      beside: 'hide',
      cell: (one) => (one.online > 0 ? exact(one.online) : ''),
    },
    state: { title: t('state'), width: '88px', cell: (one) => <RecordMark state={one.state} /> },
    countMethod: {
      title: words.label('countMethod'),
      extra: true,
      align: 'line',
      cell: (one) => words.value('count-method', one.countMethod),
    },
    materials: {
      title: words.label('materials'),
      extra: true,
      align: 'number',
      cell: (one) => exact(one.materials),
    },
    works: { title: words.label('works'), extra: true, align: 'number', cell: (one) => exact(one.works) },
    recordedAt: {
      title: t('recordedAt'),
      extra: true,
      align: 'line',
      cell: (one) => moment(one.recordedAt),
    },
  }
}
