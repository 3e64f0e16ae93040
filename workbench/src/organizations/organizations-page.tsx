import { useState } from 'react'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { Segments } from '#kit/controls/segments.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { onTop } from '#kit/later/on-top.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Beside } from '#kit/page/beside.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { useUrlState } from '#kit/url-state.ts'
import { useUnit } from '#shell/chosen.ts'
import { useSession } from '#shell/session/session.ts'
import { useOrganizationWords } from './organization-words.ts'
import { UnitList } from './unit-list.tsx'
import { UnitTree } from './unit-tree.tsx'

const AddOrganization = onTop(() => import('./add-organization.tsx'), 'AddOrganization')

/** All units as a tree, or those of the unit one looks at as a list; the chosen one stands beside it. */
export function OrganizationsPage() {
  const { t } = useOrganizationWords()
  const go = useGo()
  const { root } = useSession()
  const { id: own } = useUnit()
  const { id } = useParams()
  const [adding, setAdding] = useState(false)
  const { urlState, set } = useUrlState()
  const listed = urlState.get('as') === 'list'
  const current = id ? Number(id) : own
  const { data } = useRead('GET /api/organizations/{id}', { params: { id: current } })

  const add = data?.can.manage && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('add.below', { name: data.organization.shortName })}
    </Button>
  )
  const actions = (
    <>
      <Segments
        label={t('look')}
        value={listed ? 'list' : 'tree'}
        options={[
          { value: 'tree', label: t('asTree') },
          { value: 'list', label: t('asList') },
        ]}
        onChange={(as) => set({ as: as === 'list' ? as : null })}
      />
      <Button onClick={() => go('/areas')}>{t('areas.title')}</Button>
      {data?.can.manage && data.organization.kind === 'association' && (
        <Button onClick={() => go(`/unit-proposal?unit=${current}`)}>{t('proposal.open')}</Button>
      )}
      {add}
    </>
  )
  return (
    <Beside>
      <Page title={t('title')} note={t('note')} actions={actions}>
        {listed ? (
          <UnitList organizationId={own} />
        ) : (
          <Part>
            <UnitTree
              tops={[root]}
              current={current}
              height={Math.max(420, innerHeight - 260)}
              onPick={(unit) => go(`/organizations/${unit}`)}
            />
          </Part>
        )}
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
