import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Door } from '#kit/door.tsx'
import type { FigureScope } from '#kit/figure.tsx'
import { Answered } from '#kit/states.tsx'
import { useCourse, yearOf } from './course-part.tsx'
import styles from './figure-card.module.css'
import { FigureDoor } from './figure-door.tsx'
import { queryOf } from './figure-words.ts'
import { useMetric, useMetricName } from './use-metrics.ts'

/** One figure as a card: its name, the number as a door, the twelve months as a quiet line of bars. */
export function FigureCard({ scope, words }: { scope: FigureScope; words?: string }) {
  const { t } = useTranslation('figures')
  const name = useMetricName()(useMetric(scope.metric))
  const answer = useRead('GET /api/figures', { query: queryOf(scope) }, { keep: true, staleTime: 60_000 })
  const course = useCourse(scope)
  const steps = course.data?.steps ?? []
  const most = Math.max(1, ...steps.map(({ amount }) => amount ?? 0))
  return (
    <article className={styles.card}>
      <Door
        className="muted"
        to={`/figures/${scope.metric}?unit=${scope.organization}&year=${yearOf(scope.period)}`}
      >
        {name}
      </Door>
      <Answered from={answer} lines={1}>
        {(figure) => <FigureDoor figure={figure} scope={scope} as="large" {...(words ? { words } : {})} />}
      </Answered>
      <div
        className={styles.months}
        role="img"
        aria-label={t('course.monthsOf', { year: yearOf(scope.period) })}
      >
        {steps.map(({ period, amount }) => (
          <span key={period} style={{ height: `${(Math.max(0, amount ?? 0) / most) * 100}%` }} />
        ))}
      </div>
    </article>
  )
}
