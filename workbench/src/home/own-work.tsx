import { useTranslation } from 'react-i18next'
import { daysSince } from '#kit/format.ts'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { Todo, TodoList } from './todo-list.tsx'
import { useHomePart } from './use-home.ts'

/** Kinds whose form is a screen of its own; others are changed where they stand. */
const forms: ReadonlySet<string> = new Set(['sessions', 'declarations', 'appraisals'])

/** What came back to me and what I have not handed in; the returned first. */
export function OwnWork() {
  const { t } = useTranslation('home')
  const answer = useHomePart('own')
  return (
    <Part title={t('own.title')} flush>
      <Answered from={answer} lines={3}>
        {({ items }) => (
          <TodoList nothing={t('own.none')}>
            {[...items]
              .sort((a, b) => Number(b.state === 'returned') - Number(a.state === 'returned'))
              .map(({ path, screen, id, title, state, reason, recordedAt }) => (
                <Todo
                  key={id}
                  to={state === 'returned' && forms.has(path) ? `${screen}/change` : screen}
                  title={title}
                  note={state === 'returned' ? reason : t('own.draft')}
                  urgent={state === 'returned' ? t('own.returned') : ''}
                  waits={daysSince(recordedAt)}
                />
              ))}
          </TodoList>
        )}
      </Answered>
    </Part>
  )
}
