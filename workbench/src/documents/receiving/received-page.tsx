import { ListPage } from '#engines/lists/list-page.tsx'
import { useUnit } from '#shell/chosen.ts'
import { useDocumentWords } from '../document-words.ts'
import { useReceivedColumns } from './received-columns.tsx'

/** Documents that other units sent to this one, the last first. */
export function ReceivedPage() {
  const { t } = useDocumentWords()
  const { id: organizationId, unit } = useUnit()
  return (
    <ListPage
      list="received-documents"
      title={t('received.title')}
      note={unit?.name}
      columns={useReceivedColumns()}
      filters={[
        { kind: 'search', name: 'search', label: t('received.search') },
        {
          ...{ kind: 'choice', name: 'unread', label: t('received.any') },
          options: [
            { value: 'yes', label: t('received.unread') },
            { value: 'no', label: t('received.read') },
          ],
        },
      ]}
      query={({ search, unread }) => ({
        organizationId,
        search,
        unread: unread === undefined ? undefined : unread === 'yes',
      })}
      first="-issuedOn"
      to={(one) => `/documents/received/${one.id}`}
      none={[t('received.none', { unit: unit?.shortName }), t('received.noneHint')]}
      noneFound={[t('received.noneFound'), t('received.noneHint')]}
    />
  )
}
