import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Beside } from '#kit/beside.tsx'
import { DataTable } from '#kit/data-table.tsx'
import { ExportButton } from '#kit/export-button.tsx'
import { FilterBar, SearchField } from '#kit/filters.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page.tsx'
import { Empty } from '#kit/states.tsx'
import { useSession } from '#shell/session/session.ts'
import { AddPerson } from './add-person.tsx'
import { HandOutPasswords } from './hand-out-passwords.tsx'
import { usePeopleColumns } from './people-columns.tsx'
import { usePeople } from './use-people.ts'

/** The people of a unit and everything below it. */
export function PeoplePage() {
  const { t } = useTranslation('people')
  const { id } = useParams()
  const { may } = useSession()
  const { list, query, filters, order, unit } = usePeople()
  const columns = usePeopleColumns()
  const [adding, setAdding] = useState(false)
  const go = useGo()

  const add = may('person.manage') && (
    <>
      <Button onClick={() => go('/imports')}>{t('add.table')}</Button>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
        {t('add.open')}
      </Button>
    </>
  )
  return (
    <Beside>
      <Page title={t('title')} note={t('note', { unit: unit?.shortName })} actions={add}>
        {may('person.manage') && unit && <HandOutPasswords key={unit.id} organizationId={unit.id} />}
        <FilterBar name="people" filters={filters} actions={<ExportButton list="people" query={query} />}>
          <SearchField
            label={t('search')}
            value={filters.wishes.search}
            onChange={(search) => filters.wish({ search })}
          />
        </FilterBar>
        <Part flush>
          <DataTable
            caption={t('title')}
            columns={columns}
            list={list}
            order={order}
            keyOf={(person) => person.id}
            to={(person) => `/people/${person.id}`}
            current={id}
            empty={<Empty title={t(filters.any ? 'noneFound' : 'none')} hint={t('noneHint')} action={add} />}
          />
        </Part>
      </Page>
      {adding && <AddPerson onClose={() => setAdding(false)} />}
    </Beside>
  )
}
