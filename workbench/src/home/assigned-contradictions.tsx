import { Mark } from '#kit/mark.tsx'
import { Part } from '#kit/page/page.tsx'
import { useAssignedWords } from './assigned-words.ts'
import { Todo, TodoList } from './todo-list.tsx'
import { useHomePart } from './use-home.ts'

/** Figures that contradict each other and that somebody asked me to explain, the nearest due day first. */
export function AssignedContradictions() {
  const { t } = useAssignedWords()
  const { items = [], more = 0 } = useHomePart('assigned').data ?? {}
  if (items.length === 0) return null
  return (
    <Part title={t('assigned.title')} flush>
      <TodoList nothing="" more={more > 0 && t('assigned.more', { n: more })}>
        {items.map(({ id, screen, question, note, unit, assignedByName: by, dueOn, overdue }) => (
          <Todo
            key={id}
            to={screen}
            title={question}
            note={[t('assigned.by', { unit, by }), note].filter(Boolean).join(' · ')}
            urgent={overdue ? <Mark tone="cinnabar">{t('assigned.overdue')}</Mark> : ''}
            waits={t('assigned.due', { due: dueOn })}
          />
        ))}
      </TodoList>
    </Part>
  )
}
