import { useTranslation } from 'react-i18next'
import type { ListColumns } from '#engines/lists/list-contract.ts'
import { ListPage } from '#engines/lists/list-page.tsx'
import { useUnit } from '#shell/chosen.ts'

/** Who did what at the chosen unit and below it, the latest first; the year worked on has no say in when it was done. */
export function ActsPage() {
  const { t } = useTranslation('people')
  const { id: organizationId, unit } = useUnit()
  const columns: ListColumns<'acts'> = {
    what: { of: 'sentence' },
    who: { cell: (act) => act.person.name },
    unit: { cell: (act) => act.organization.name },
    at: { order: '-at', as: 'moment' },
  }
  return (
    <ListPage
      list="acts"
      title={t('acts.title')}
      note={t('acts.note', { unit: unit?.shortName ?? '' })}
      columns={columns}
      filters={[
        { kind: 'search', name: 'search', label: t('acts.search') },
        { kind: 'days', names: ['from', 'to'], label: [t('acts.from'), t('acts.to')] },
      ]}
      query={({ search, from, to }) => ({ organizationId, person: search, from, to })}
      first="-at"
      none={[t('acts.none'), t('acts.noneHint')]}
      noneFound={[t('acts.noneFound'), t('acts.noneHint')]}
    />
  )
}
