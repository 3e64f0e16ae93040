import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ListPage } from '#engines/lists/list-page.tsx'
import { useUnit } from '#shell/chosen.ts'
import { useSession } from '#shell/session/session.ts'
import { type Facility, useFacilityKinds } from './facility.ts'
import { useFacilityColumns } from './facility-columns.tsx'
import { FacilityForm } from './facility-form.tsx'

/** The register of facilities: what is open, since when, and what closed. */
export function FacilitiesPage() {
  const { t } = useTranslation('facilities')
  const { may } = useSession()
  const { id: organizationId, unit } = useUnit()
  const [adding, setAdding] = useState(false)
  const { options: kinds } = useFacilityKinds()
  return (
    <ListPage
      list="facilities"
      title={t('entry')}
      note={t('note', { unit: unit?.shortName })}
      begin={
        may('facility.record') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('register.open')}
          </Button>
        )
      }
      columns={useFacilityColumns()}
      filters={[
        { kind: 'search', name: 'search', label: t('search') },
        { kind: 'choice', name: 'kind', label: t('kind'), options: kinds },
      ]}
      query={({ search, kind }) => ({ organizationId, search, kind: kind as Facility['kind'] | undefined })}
      first="code"
      to={(one) => `/facilities/${one.id}`}
      current={useParams().id}
      none={[t('none'), t('noneHint')]}
      noneFound={[t('noneFound'), t('noneHint')]}
    >
      {adding && <FacilityForm onClose={() => setAdding(false)} />}
    </ListPage>
  )
}
