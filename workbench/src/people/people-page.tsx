import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ListPage } from '#engines/lists/list-page.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { useUnit } from '#shell/chosen.ts'
import { useSession } from '#shell/session/session.ts'
import { AddPerson } from './add-person.tsx'
import { HandOutPasswords } from './hand-out-passwords.tsx'
import { usePeopleColumns } from './people-columns.tsx'

/** The people of a unit and everything below it. */
export function PeoplePage() {
  const { t } = useTranslation('people')
  const { may } = useSession()
  const { id: organizationId, unit } = useUnit()
  const [adding, setAdding] = useState(false)
  const go = useGo()
  const begin = may('person.manage') && (
    <>
      <Button onClick={() => go('/imports')}>{t('add.table')}</Button>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
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
      {may('person.manage') && unit && <HandOutPasswords key={unit.id} organizationId={unit.id} />}
      {adding && <AddPerson onClose={() => setAdding(false)} />}
    </ListPage>
  )
}
