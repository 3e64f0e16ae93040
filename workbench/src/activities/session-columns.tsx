import { useTranslation } from 'react-i18next'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import type { Column } from '#kit/data-table.tsx'
import { exact } from '#kit/format.ts'
import { UnitName } from '../organizations/index.ts'
import type { Session } from './session-words.ts'

export function useSessionColumns(): Column<Session>[] {
  const { t } = useTranslation('activities')
  return [
    {
      key: 'title',
      title: t('title'),
      order: 'title',
      cell: (one) => one.title,
    },
    {
      key: 'day',
      title: t('day'),
      order: '-day',
      align: 'line',
      cell: (one) => one.day,
    },
    {
      key: 'kind',
      title: t('kind'),
      align: 'line',
      cell: (one) => t(`kinds.${one.kind}`),
    },
    {
      key: 'host',
      title: t('host'),
      cell: (one) => (
        <>
          {one.hosts[0] !== undefined && <UnitName id={one.hosts[0]} />}
          {one.hosts.length > 1 && <span className="muted"> {t('andMore', { n: one.hosts.length })}</span>}
        </>
      ),
    },
    {
      key: 'place',
      title: t('place'),
      order: 'place',
      phone: 'hide',
      cell: (one) => one.place,
    },
    {
      key: 'offline',
      title: t('offline'),
      order: '-offline',
      align: 'number',
      cell: (one) => exact(one.offline),
    },
    {
      key: 'online',
      title: t('online'),
      order: '-online',
      align: 'number',
      cell: (one) => (one.online > 0 ? exact(one.online) : ''),
    },
    {
      key: 'state',
      title: t('state'),
      width: '88px',
      cell: (one) => <RecordMark state={one.state} />,
    },
  ]
}
