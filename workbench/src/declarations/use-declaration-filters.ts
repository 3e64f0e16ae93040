import { useTranslation } from 'react-i18next'
import type { ListFilter } from '#engines/lists/list-filters.tsx'
import { states } from '#engines/workflow/records.ts'
import { useSession } from '#shell/session/session.ts'

/** What a list of declared figures is narrowed by. */
export function useDeclarationFilters(): ListFilter[] {
  const { t } = useTranslation('declarations')
  const { t: workflow } = useTranslation('workflow')
  const { may } = useSession()
  const mine: ListFilter = {
    kind: 'choice',
    name: 'mine',
    label: t('by'),
    options: [{ value: 'yes', label: t('mine') }],
  }
  return [
    {
      kind: 'choice',
      name: 'state',
      label: t('state'),
      options: states.map((value) => ({ value, label: workflow(`states.${value}`) })),
    },
    ...(may('declaration.record') ? [mine] : []),
  ]
}
