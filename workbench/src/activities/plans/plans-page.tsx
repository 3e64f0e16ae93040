import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFieldMessages } from '#engines/fields/field-messages.ts'
import { ListPage } from '#engines/lists/list-page.tsx'
import { Button } from '#kit/button.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { onTop } from '#kit/later/on-top.ts'
import { useUnit } from '#shell/chosen.ts'
import { useSession } from '#shell/session/session.ts'
import { usePlanColumns } from './plan-columns.tsx'

const PlanActivity = onTop(() => import('./plan-activity.tsx'), 'PlanActivity')

/** Activities that gather several sessions: planned here or above, with how many were held. */
export function PlansPage() {
  const { t } = useTranslation('activities')
  const messages = useFieldMessages('session')
  const { may } = useSession()
  const { id: organizationId, unit } = useUnit()
  const [planning, setPlanning] = useState(false)
  return (
    <ListPage
      list="activities"
      title={t('plan.title')}
      note={t('plan.note', { unit: unit?.shortName })}
      begin={
        may('session.record') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setPlanning(true)}>
            {t('plan.open')}
          </Button>
        )
      }
      columns={usePlanColumns()}
      filters={[{ kind: 'search', name: 'search', label: messages.label('title') }]}
      query={({ search }) => ({ organizationId, search })}
      first="-startsOn"
      to={(one) => `/activities?plan=${one.id}&year=${one.startsOn.slice(0, 4)}`}
      none={[t('plan.none'), t('plan.noneHint')]}
      noneFound={[t('noneFound')]}
    >
      {planning && <PlanActivity organizationId={organizationId} onClose={() => setPlanning(false)} />}
    </ListPage>
  )
}
