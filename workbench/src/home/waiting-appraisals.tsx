import { useTranslation } from 'react-i18next'
import { Door } from '#kit/door.tsx'
import { Mark } from '#kit/mark.tsx'
import { Part } from '#kit/page.tsx'
import { Failure, Loading } from '#kit/states.tsx'
import { useSession } from '#shell/session/session.ts'
import { Todo, TodoList } from './todo-list.tsx'
import { useWaitingAppraisals } from './use-waiting-appraisals.ts'

const roles = ['officer', 'finance', 'leader', 'evaluator']

/** Units whose self-appraisals are somebody's matter: where they write, sign or judge them. */
export function useAppraisedUnits(): number[] {
  const { person } = useSession()
  const held = person.roles.filter(({ role }) => roles.includes(role))
  return [...new Set(held.map(({ organizationId }) => organizationId))]
}

/** The self-appraisals of my units in which something is open, the oldest year first. */
export function WaitingAppraisals({ units }: { units: readonly number[] }) {
  const { t } = useTranslation('home')
  const { list, loading, error, retry } = useWaitingAppraisals(units)
  return (
    <Part title={t('appraisals.title')} actions={<Door to="/appraisals">{t('appraisals.all')}</Door>} flush>
      {error && <Failure error={error} retry={retry} />}
      {loading ? (
        <Loading lines={2} />
      ) : (
        !error && (
          <TodoList nothing={t('appraisals.none')}>
            {list.map(({ id, project, unit, year, matters, watch }) => (
              <Todo
                key={id}
                to={watch ? `/appraisals/${id}/monitor` : `/appraisals/${id}`}
                title={project}
                note={unit}
                urgent={matters.map(({ matter, tone, n }) => (
                  <Mark key={matter} tone={tone}>
                    {t(`appraisals.${matter}`, { n })}
                  </Mark>
                ))}
                waits={t('appraisals.year', { year })}
              />
            ))}
          </TodoList>
        )
      )}
    </Part>
  )
}
