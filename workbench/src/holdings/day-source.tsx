import { useRead } from '#api/use-read.ts'
import { exact, moment } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Answered } from '#kit/states.tsx'
import type { SourceProps } from '#shell/noun.ts'
import { useHoldingWords } from './holding-words.ts'
import { useStepWord } from './use-step-word.ts'

/** The changes of a unit on a day, behind a total: the latest of them, and the way to all. */
export function DaySource({ id }: SourceProps) {
  const { t } = useHoldingWords()
  const step = useStepWord()
  const [unit = '', day = ''] = id.split(':')
  const query = { organizationId: Number(unit), from: day, to: day, limit: 20, totals: true }
  const answer = useRead('GET /api/resource-updates', { query })
  return (
    <Answered from={answer} lines={6}>
      {({ items, totals }) => (
        <>
          <h2>{t('ofDay', { day })}</h2>
          <ul>
            {items.map(({ id, at, title, kindName, step: done, personName }) => (
              <li key={id}>
                {moment(at)} {kindName} {title} {step(done)} {personName}
              </li>
            ))}
          </ul>
          <NavLink to={`/figures/updates?unit=${unit}&from=${day}&to=${day}`}>
            {t('all', { n: exact(totals?.count ?? items.length) })}
          </NavLink>
        </>
      )}
    </Answered>
  )
}
