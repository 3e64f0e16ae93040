import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { daysSince } from '#kit/format.ts'
import { Part } from '#kit/page.tsx'
import { Answered } from '#kit/states.tsx'
import { Todo, TodoList } from './todo-list.tsx'

/** What came back to me and what I have not handed in; the returned first. */
export function OwnWork() {
  const { t } = useTranslation('home')
  const answer = useRead('GET /api/own-sessions')
  return (
    <Part title={t('own.title')} flush>
      <Answered from={answer} lines={3}>
        {({ items }) => (
          <TodoList nothing={t('own.none')}>
            {[...items]
              .sort((a, b) => Number(b.session.state === 'returned') - Number(a.session.state === 'returned'))
              .map(({ session, reason }) => (
                <Todo
                  key={session.id}
                  to={
                    session.state === 'returned'
                      ? `/activities/${session.id}/change`
                      : `/activities/${session.id}`
                  }
                  title={session.title}
                  note={session.state === 'returned' ? reason : t('own.draft')}
                  urgent={session.state === 'returned' ? t('own.returned') : ''}
                  waits={daysSince(session.recordedAt)}
                />
              ))}
          </TodoList>
        )}
      </Answered>
    </Part>
  )
}
