import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { today } from '#kit/format.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Beside } from '#kit/page/beside.tsx'
import { SearchField } from '#kit/page/filters.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useUrlState } from '#kit/url-state.ts'
import { useSession } from '#shell/session/session.ts'
import { useOrganizationWords } from '../organization-words.ts'
import { AreaTree, FoundAreas } from './area-tree.tsx'
import styles from './areas.module.css'

/** The areas of the region as a tree, as they are or were on a day; the chosen one stands beside it. */
export function AreasPage() {
  const { t } = useOrganizationWords()
  const go = useGo()
  const { root } = useSession()
  const { id } = useParams()
  const current = id ? Number(id) : undefined
  const { urlState, set } = useUrlState()
  const search = urlState.get('search') ?? undefined
  const on = urlState.get('on') ?? undefined
  const unit = useRead('GET /api/organizations/{id}', { params: { id: root } })
  const top = unit.data?.organization.areaId
  const answer = useRead('GET /api/areas/{id}', { params: { id: top ?? 0 } }, { enabled: top !== undefined })
  const history = useRead(
    'GET /api/areas/{id}/history',
    { params: { id: top ?? 0 } },
    { enabled: top !== undefined },
  )
  const looked = useRead(
    'GET /api/areas/{id}',
    { params: { id: current ?? 0 } },
    { enabled: current !== undefined },
  )
  const path = looked.data?.chain.map((step) => step.id) ?? []
  const pick = (area: number) => go(`/areas/${area}?${urlState}`)
  const actions = history.data?.canChange && (
    <Button onClick={() => go('/area-proposals')}>{t('areas.proposals')}</Button>
  )
  return (
    <Beside>
      <Page title={t('areas.title')} note={t('areas.note')} actions={actions}>
        <Part>
          <div className={styles.search}>
            <SearchField
              label={t('areas.search')}
              value={search}
              onChange={(text) => set({ search: text })}
            />
            <div className={styles.day}>
              <DayField
                quiet
                label={t('areas.on')}
                placeholder={t('areas.on')}
                latest={today()}
                value={on ?? null}
                onChange={(day) => set({ on: day })}
              />
            </div>
          </div>
          {on && <p className="muted">{t('areas.asOn', { day: on })}</p>}
          {search ? (
            <FoundAreas search={search} current={current} on={on} onPick={pick} />
          ) : (
            <Answered from={answer}>
              {({ area }) => <AreaTree top={area} path={path} current={current} on={on} onPick={pick} />}
            </Answered>
          )}
        </Part>
      </Page>
    </Beside>
  )
}
