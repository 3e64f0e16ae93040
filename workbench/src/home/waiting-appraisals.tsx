import { useTranslation } from 'react-i18next'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { Todo, TodoList } from './todo-list.tsx'
import { useHomePart } from './use-home.ts'

const tones = { wrong: 'cinnabar', open: 'ochre', missed: 'cinnabar', willMiss: 'cinnabar' } as const

/** The self-appraisals of my units in which something is open, the oldest year first. */
export function WaitingAppraisals() {
  const { t } = useTranslation('home')
  const answer = useHomePart('appraisals')
  return (
    <Part
      title={t('appraisals.title')}
      actions={<NavLink to="/appraisals">{t('appraisals.all')}</NavLink>}
      flush
    >
      <Answered from={answer} lines={2}>
        {({ items }) => (
          <TodoList nothing={t('appraisals.none')}>
            {items.map(({ id, project, unit, year, matters, watch }) => (
              <Todo
                key={id}
                to={watch ? `/appraisals/${id}/monitor` : `/appraisals/${id}`}
                title={project}
                note={unit}
                urgent={matters.map(({ matter, n }) => (
                  <Mark key={matter} tone={tones[matter]}>
                    {t(`appraisals.${matter}`, { n })}
                  </Mark>
                ))}
                waits={t('appraisals.year', { year })}
              />
            ))}
          </TodoList>
        )}
      </Answered>
    </Part>
  )
}
