import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ListPage } from '#engines/lists/list-page.tsx'
import type { State } from '#engines/workflow/records.ts'
import { Button } from '#kit/button.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { useGo } from '#kit/nav-link.tsx'
import { useUnit } from '#shell/chosen.ts'
import { useSession } from '#shell/session/session.ts'
import { useDeclarationColumns } from './declaration-columns.tsx'
import { useDeclarationFilters } from './use-declaration-filters.ts'

/** What the unit and everything below it stated without records, and how far its check is. */
export function DeclarationsPage() {
  const { t } = useTranslation('declarations')
  const { may } = useSession()
  const go = useGo()
  const { id: organizationId, unit } = useUnit()
  return (
    <ListPage
      list="declarations"
      title={t('entry')}
      note={t('listNote', { unit: unit?.shortName })}
      begin={
        may('declaration.record') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => go('/declarations/new')}>
            {t('open')}
          </Button>
        )
      }
      columns={useDeclarationColumns()}
      filters={useDeclarationFilters()}
      query={({ state, mine }) => ({
        organizationId,
        state: state as State | undefined,
        mine: mine ? true : undefined,
      })}
      first="-recordedAt"
      to={(one) => `/declarations/${one.id}`}
      current={useParams().id}
      none={[t('none'), t('noneHint')]}
      noneFound={[t('noneFound'), t('noneFoundHint')]}
    />
  )
}
