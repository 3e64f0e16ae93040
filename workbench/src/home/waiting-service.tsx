import { useTranslation } from 'react-i18next'
import { Part } from '#kit/page/page.tsx'
import { useCounts } from '#shell/notices/use-counts.ts'
import { Todo, TodoList } from './todo-list.tsx'

/** Hours of service that people told of and I am the nearest to answer. */
export function WaitingService() {
  const { t } = useTranslation('home')
  const { service: n = 0 } = useCounts()?.todo ?? {}
  if (n === 0) return null
  return (
    <Part title={t('service.title')} flush>
      <TodoList nothing="">
        {[
          <Todo
            key="service"
            to="/service-reports"
            title={t('service.waiting', { n })}
            note={t('service.how')}
            urgent=""
            waits=""
          />,
        ]}
      </TodoList>
    </Part>
  )
}
