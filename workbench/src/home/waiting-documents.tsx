import { Part } from '#kit/page/page.tsx'
import { useCounts } from '#shell/notices/use-counts.ts'
import { useDocumentWords } from '../documents/index.ts'
import { Todo, TodoList } from './todo-list.tsx'

/** Documents that other units sent to mine, and nobody here has opened. */
export function WaitingDocuments() {
  const { t } = useDocumentWords()
  const { received: n = 0 } = useCounts()?.todo ?? {}
  if (n === 0) return null
  return (
    <Part title={t('received.title')} flush>
      <TodoList nothing="">
        {[
          <Todo
            key="received"
            to="/documents/received?unread=yes"
            title={t('received.waiting', { n })}
            note={t('received.how')}
            urgent=""
            waits=""
          />,
        ]}
      </TodoList>
    </Part>
  )
}
