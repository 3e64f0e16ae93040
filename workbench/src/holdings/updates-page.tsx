import type { ListColumns } from '#engines/lists/list-contract.ts'
import type { ListFilter } from '#engines/lists/list-filters.tsx'
import { ListPage } from '#engines/lists/list-page.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { useUnit } from '#shell/chosen.ts'
import { useHoldingWords } from './holding-words.ts'
import { useStepWord } from './use-step-word.ts'

/** What was entered, changed or taken away at the chosen unit and below it, the latest first. */
export function UpdatesPage() {
  const { t } = useHoldingWords()
  const { id: organizationId, unit } = useUnit()
  const step = useStepWord()
  const filters: ListFilter[] = [
    { kind: 'days', names: ['from', 'to'], label: [t('from'), t('to')] },
    { kind: 'given', name: 'kind' },
  ]
  const columns: ListColumns<'resource-updates'> = {
    title: {
      cell: ({ title, screen }) =>
        screen && title ? <NavLink to={screen}>{title}</NavLink> : (title ?? '—'),
    },
    kind: { of: 'kindName' },
    step: { cell: (row) => step(row.step) },
    at: { order: '-at', as: 'moment' },
    unit: { of: 'unitName', order: 'unit' },
    by: { of: 'personName', order: 'by', phone: 'hide' },
  }
  return (
    <ListPage
      list="resource-updates"
      title={t('updates')}
      note={t('updatesNote', { unit: unit?.shortName ?? '' })}
      actions={<NavLink to="/figures/holdings">{t('title')}</NavLink>}
      columns={columns}
      filters={filters}
      query={({ kind, ...days }) => {
        const [code, part] = kind?.split(':') ?? []
        return { organizationId, ...days, ...(code ? { code } : {}), ...(part ? { part } : {}) }
      }}
      first="-at"
      none={[t('noUpdates'), t('noUpdatesHint')]}
    />
  )
}
