import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Beside } from '#kit/beside.tsx'
import { ExportButton } from '#kit/export-button.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page.tsx'
import { useUnit } from '#shell/place.ts'
import { useSession } from '#shell/session/session.ts'
import { AddOrganization } from './add-organization.tsx'
import { UnitTree } from './unit-tree.tsx'

/** All units as a tree; the chosen one stands beside it. */
export function OrganizationsPage() {
  const { t } = useTranslation('organizations')
  const go = useGo()
  const { root } = useSession()
  const { id: own } = useUnit()
  const { id } = useParams()
  const [adding, setAdding] = useState(false)
  const current = id ? Number(id) : own
  const { data } = useRead('GET /api/organizations/{id}', { params: { id: current } })

  const add = data?.can.manage && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('add.below', { name: data.organization.shortName })}
    </Button>
  )
  const actions = (
    <>
      <ExportButton list="organizations" query={{ organizationId: current }} />
      {add}
    </>
  )
  return (
    <Beside>
      <Page title={t('title')} note={t('note')} actions={actions}>
        <Part>
          <UnitTree
            tops={[root]}
            current={current}
            height={Math.max(420, innerHeight - 260)}
            onPick={(unit) => go(`/organizations/${unit}`)}
          />
        </Part>
      </Page>
      {data && adding && (
        <AddOrganization
          parent={data.organization}
          onClose={() => setAdding(false)}
          onDone={(unit) => {
            setAdding(false)
            go(`/organizations/${unit}`)
          }}
        />
      )}
    </Beside>
  )
}
