import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { onServer } from '#api/prefix.ts'
import { ListPage } from '#engines/lists/list-page.tsx'
import { Button } from '#kit/button.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { onTop } from '#kit/later/on-top.ts'
import { useGo } from '#kit/nav-link.tsx'
import { useUrlState } from '#kit/url-state.ts'
import { useUnit } from '#shell/chosen.ts'
import { useSession } from '#shell/session/session.ts'
import { HandOut } from './hand-out-links.tsx'
import { usePeopleColumns } from './people-columns.tsx'
import { roles } from './role.ts'

const AddPerson = onTop(() => import('./add-person.tsx'), 'AddPerson')

/** The people of a unit and everything below it. */
export function PeoplePage() {
  const { t } = useTranslation('people')
  const { may } = useSession()
  const { id: organizationId, unit } = useUnit()
  const { urlState, set } = useUrlState()
  const adding = roles.find((role) => role === urlState.get('add'))
  const go = useGo()
  const begin = may('person.manage') && (
    <>
      <Button href={onServer(`/api/administrator-table?organizationId=${organizationId}`)}>
        {t('add.prepared')}
      </Button>
      <Button onClick={() => go('/imports')}>{t('add.table')}</Button>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => set({ add: 'recorder' })}>
        {t('add.open')}
      </Button>
    </>
  )
  return (
    <ListPage
      list="people"
      title={t('title')}
      note={t('note', { unit: unit?.shortName })}
      begin={begin}
      columns={usePeopleColumns()}
      filters={[{ kind: 'search', name: 'search', label: t('search') }]}
      query={({ search }) => ({ organizationId, search })}
      first="account"
      to={(person) => `/people/${person.id}`}
      current={useParams().id}
      none={[t('none'), t('noneHint')]}
      noneFound={[t('noneFound'), t('noneHint')]}
    >
      {may('person.manage') && unit && <HandOut key={unit.id} organizationId={unit.id} />}
      {adding && <AddPerson role={adding} onClose={() => set({ add: null })} />}
    </ListPage>
  )
}
