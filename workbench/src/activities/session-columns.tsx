import { sessionFields } from '@medelge/server/session-fields'
import { useTranslation } from 'react-i18next'
import { useFieldMessages } from '#engines/fields/field-messages.ts'
import { useFieldColumns } from '#engines/fields/use-field-columns.ts'
import type { ListColumns, Row } from '#engines/lists/list-contract.ts'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { exact } from '#kit/format.ts'

function Hosts({ hostNames: [first, ...others] }: Pick<Row<'sessions'>, 'hostNames'>) {
  const { t } = useTranslation('activities')
  return (
    <>
      {first}
      {others.length > 0 && <span className="muted"> {t('andMore', { n: others.length + 1 })}</span>}
    </>
  )
}

export function useSessionColumns(): ListColumns<'sessions'> {
  const { label } = useFieldMessages('session')
  const { title, day, kind, hosts, place, ...others } = useFieldColumns(sessionFields, 'session')
  return {
    title: { ...title, order: 'title' },
    day: { ...day, order: '-day' },
    kind: { ...kind, beside: 'hide' },
    hosts: { ...hosts, cell: (one) => <Hosts {...one} /> },
    place: { ...place, order: 'place', phone: 'hide', beside: 'hide' },
    offline: { title: label('offline'), as: 'number', order: '-offline' },
    online: {
      title: label('online'),
      ...{ order: '-online', align: 'number', beside: 'hide' },
      cell: ({ online }) => online > 0 && exact(online),
    },
    state: { width: '88px', cell: (one) => <RecordMark state={one.state} /> },
    ...others,
    recordedAt: { extra: true, as: 'moment' },
  }
}
