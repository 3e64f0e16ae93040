import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { daysSince } from '#kit/format.ts'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { Todo, TodoList } from './todo-list.tsx'

/** Where the records of a kind stand. */
const folders: Record<string, string> = {
  sessions: 'activities',
  declarations: 'declarations',
  facilities: 'facilities',
  appraisals: 'appraisals',
}

/** What came back to me and what I have not handed in; the returned first. */
export function OwnWork() {
  const { t } = useTranslation('home')
  const answer = useRead('GET /api/own-records')
  return (
    <Part title={t('own.title')} flush>
      <Answered from={answer} lines={3}>
        {({ items }) => (
          <TodoList nothing={t('own.none')}>
            {[...items]
              .sort((a, b) => Number(b.state === 'returned') - Number(a.state === 'returned'))
              .map(({ path, id, title, state, reason, recordedAt }) => (
                <Todo
                  key={id}
                  to={`/${folders[path]}/${id}${state === 'returned' ? '/change' : ''}`}
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
