import { ListPage } from '#engines/lists/list-page.tsx'
import { Button } from '#kit/button.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { Mark } from '#kit/mark.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { useUnit } from '#shell/chosen.ts'
import { useCounts } from '#shell/notices/use-counts.ts'
import { useSession } from '#shell/session/session.ts'
import { useCollectionWords } from './collection-words.ts'

/** What the unit asks, and what it and units below it are asked. */
export function CollectionsPage() {
  const { t } = useCollectionWords()
  const go = useGo()
  const { id: organizationId, unit } = useUnit()
  const { may } = useSession()
  const { sheets = 0 } = useCounts()?.todo ?? {}
  return (
    <ListPage
      list="collections"
      title={t('title')}
      note={unit?.name}
      actions={
        <>
          <Button onClick={() => go('/sheets')}>
            {sheets > 0 ? t('sheetsWaiting', { n: sheets }) : t('sheets')}
          </Button>
          {may('collection.ask') && (
            <Button onClick={() => go('/questionnaires')}>{t('questionnaires')}</Button>
          )}
        </>
      }
      begin={
        may('collection.ask') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => go('/collections/new')}>
            {t('begin')}
          </Button>
        )
      }
      columns={{
        title: {
          order: 'title',
          cell: ({ title, closedAt }) => (
            <>
              {title} {closedAt && <Mark>{t('closed')}</Mark>}
            </>
          ),
        },
        unit: { order: 'unit', of: 'unitName' },
        period: { order: '-period', align: 'line', cell: ({ periodLabel }) => periodLabel },
        askedAt: { as: 'moment', order: '-askedAt', extra: true },
        dueOn: { order: 'dueOn', align: 'line' },
        all: { as: 'number', order: '-all' },
        accepted: { as: 'number', order: '-accepted' },
        handedIn: { as: 'number', order: '-handedIn' },
        overdue: { as: 'number', order: '-overdue' },
      }}
      filters={[
        { kind: 'search', name: 'search', label: t('searchTitle') },
        {
          kind: 'choice',
          name: 'own',
          label: t('anyAsker'),
          options: [{ value: 'yes', label: t('ownAsked') }],
        },
        {
          kind: 'choice',
          name: 'open',
          label: t('anyState'),
          options: [
            { value: 'yes', label: t('stillOpen') },
            { value: 'no', label: t('closed') },
          ],
        },
      ]}
      query={({ search, own, open }) => ({
        organizationId,
        search,
        own: own ? true : undefined,
        open: open ? open === 'yes' : undefined,
      })}
      first="-askedAt"
      to={(one) => `/collections/${one.id}`}
      none={[t('none', { unit: unit?.shortName }), t('noneHint')]}
      noneFound={[t('noneFound')]}
    />
  )
}
