import { useTranslation } from 'react-i18next'
import { Mark } from '#kit/mark.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { Todo, TodoList } from './todo-list.tsx'
import { useHomePart } from './use-home.ts'

/** The frozen forms an evaluator has to judge, those without a conclusion first. */
export function ProjectsToJudge() {
  const { t } = useTranslation('opinions')
  const answer = useHomePart('projects')
  return (
    <Part title={t('judge.title')} flush>
      <Answered from={answer} lines={3}>
        {({ items }) => (
          <TodoList nothing={t('judge.none')}>
            {items.map(({ id, number, project, unit, year, rows, said, concluded }) => (
              <Todo
                key={id}
                to={`/appraisals/${id}/versions/${number}`}
                title={project}
                note={t('judge.version', { number, unit })}
                urgent={
                  <Mark tone={concluded ? 'grass' : 'ochre'}>
                    {concluded ? t('judge.concluded') : t('judge.said', { n: said, all: rows })}
                  </Mark>
                }
                waits={t('judge.year', { year })}
              />
            ))}
          </TodoList>
        )}
      </Answered>
    </Part>
  )
}
