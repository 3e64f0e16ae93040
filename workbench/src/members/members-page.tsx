import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ListPage } from '#engines/lists/list-page.tsx'
import { useUnit } from '#shell/chosen.ts'
import { useMemberColumns } from './member-columns.tsx'

/** People whom a unit and everything below it keeps on lists. */
export function MembersPage() {
  const { t } = useTranslation('members')
  const { id: organizationId, unit } = useUnit()
  return (
    <ListPage
      list="members"
      title={t('title')}
      note={t('note', { unit: unit?.shortName })}
      columns={useMemberColumns()}
      filters={[
        { kind: 'search', name: 'search', label: t('search') },
        {
          kind: 'choice',
          name: 'likely',
          label: t('likely'),
          options: [{ value: 'true', label: t('likelyOnly') }],
        },
      ]}
      query={({ search, likely }) => ({ organizationId, search, ...(likely ? { likely: true } : {}) })}
      first="name"
      to={(one) => `/members/${one.id}`}
      current={useParams().id}
      none={[t('none'), t('noneHint')]}
      noneFound={[t('noneFound'), t('noneHint')]}
    />
  )
}
