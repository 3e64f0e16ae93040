import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { addressOf } from '#engines/workflow/records.ts'
import { daysSince } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { Todo, TodoList } from './todo-list.tsx'

const shown = 6

/** The records that wait for my check, longest waiting first. */
export function WaitingChecks() {
  const { t } = useTranslation('home')
  const answer = useRead('GET /api/checks', { query: { limit: shown } }, { refetchInterval: 60_000 })
  return (
    <Part title={t('checks.title')} actions={<NavLink to="/checks">{t('checks.all')}</NavLink>} flush>
      <Answered from={answer} lines={3}>
        {({ items, next }) => (
          <TodoList nothing={t('checks.none')} more={next !== null && t('checks.more', { n: shown })}>
            {items.map((one) => (
              <Todo
                key={one.id}
                to={addressOf(one)}
                title={one.title}
                note={one.unitName}
                urgent={one.flags.length > 0 ? t('checks.flags', { n: one.flags.length }) : ''}
                waits={daysSince(one.submittedAt)}
              />
            ))}
          </TodoList>
        )}
      </Answered>
    </Part>
  )
}
