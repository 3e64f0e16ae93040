import { useTranslation } from 'react-i18next'
import { Part } from '#kit/page/page.tsx'
import { useCounts } from '#shell/notices/use-counts.ts'
import { Todo, TodoList } from './todo-list.tsx'

/** What waits of lists and collections: sheets to fill in, reviews, records valid no more or not for long, and people who enrolled. */
export function DueRecords() {
  const { t } = useTranslation('home')
  const { sheets = 0, reviews = 0, ending = 0, enrollments = 0 } = useCounts()?.todo ?? {}
  const lines = [
    { n: sheets, to: '/sheets', key: 'sheets' as const },
    { n: enrollments, to: '/registers/enrollments?state=waiting', key: 'enrollments' as const },
    { n: reviews, to: '/registers/due', key: 'reviews' as const },
    { n: ending, to: '/registers/due', key: 'ending' as const },
  ].filter(({ n }) => n > 0)
  if (lines.length === 0) return null
  return (
    <Part title={t('due.title')} flush>
      <TodoList nothing="">
        {lines.map(({ n, to, key }) => (
          <Todo
            key={key}
            to={to}
            title={t(`due.${key}`, { n })}
            note={t(`due.${key}How`)}
            urgent=""
            waits=""
          />
        ))}
      </TodoList>
    </Part>
  )
}
