import { useTranslation } from 'react-i18next'
import type { ListColumns } from '#engines/lists/list-contract.ts'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { exact, moment } from '#kit/format.ts'

export function useSessionColumns(): ListColumns<'sessions'> {
  const { t } = useTranslation('activities')
  return {
    title: { title: t('title'), order: 'title', cell: (one) => one.title },
    day: { title: t('day'), order: '-day', align: 'line', cell: (one) => one.day },
    kind: { title: t('kind'), align: 'line', beside: 'hide', cell: (one) => t(`kinds.${one.kind}`) },
    hosts: {
      title: t('host'),
      cell: ({ hostNames: [first, ...others] }) => (
        <>
          {first}
          {others.length > 0 && <span className="muted"> {t('andMore', { n: others.length + 1 })}</span>}
        </>
      ),
    },
    place: { title: t('place'), order: 'place', phone: 'hide', beside: 'hide', cell: (one) => one.place },
    offline: { title: t('offline'), order: '-offline', align: 'number', cell: (one) => exact(one.offline) },
    online: {
      title: t('online'),
      order: '-online',
      align: 'number',
      beside: 'hide',
      cell: (one) => (one.online > 0 ? exact(one.online) : ''),
    },
    state: { title: t('state'), width: '88px', cell: (one) => <RecordMark state={one.state} /> },
    countMethod: {
      title: t('countMethod'),
      extra: true,
      align: 'line',
      cell: (one) => t(`countMethods.${one.countMethod}`),
    },
    materials: { title: t('materials'), extra: true, align: 'number', cell: (one) => exact(one.materials) },
    works: { title: t('works'), extra: true, align: 'number', cell: (one) => exact(one.works) },
    recordedAt: {
      title: t('recordedAt'),
      extra: true,
      align: 'line',
      cell: (one) => moment(one.recordedAt),
    },
  }
}
