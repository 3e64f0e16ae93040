import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '#api/api.ts'
import { Figure } from '#kit/figure.tsx'
import { Part } from '#kit/page.tsx'
import { Failure } from '#kit/states.tsx'
import { useUnit, useYear } from '#shell/place.ts'
import { useMetrics } from '../activities/counts-for.tsx'
import styles from './year-in-figures.module.css'

/** What a unit is asked for most: reach, training, the network, the people. */
const six = [
  'popsci-publicity-events',
  'popsci-activity-beneficiaries',
  'farmer-training-beneficiaries',
  'caravan-sessions',
  'popsci-estations',
  'st-volunteers',
] as const

/** The unit's year in six numbers; each opens to its records. */
export function YearInFigures() {
  const { t } = useTranslation('home')
  const { id, unit } = useUnit()
  const { year } = useYear()
  const metrics = useMetrics()
  const answers = useQueries({
    queries: six.map((metric) => {
      const query = { metric, organization: id, period: String(year) }
      return {
        queryKey: ['GET /api/figures', { query }],
        queryFn: () => api('GET /api/figures', { query }),
      }
    }),
  })
  const failed = answers.find(({ error }) => error)
  return (
    <Part title={t('year.title', { unit: unit?.shortName ?? '', year })}>
      {failed?.error && <Failure error={failed.error} retry={failed.refetch} />}
      <dl className={styles.figures}>
        {six.map((metric, place) => {
          const figure = answers[place]?.data
          return (
            <div key={metric} className={styles.figure}>
              <dt className="muted">{metrics.get(metric)?.name ?? '…'}</dt>
              <dd>
                <Figure
                  as="large"
                  value={figure?.value}
                  unit={figure?.unit ?? ''}
                  source={figure?.mark ?? 'none'}
                  words={unit?.shortName ?? ''}
                  scope={{ metric, organization: id, period: String(year) }}
                />
              </dd>
            </div>
          )
        })}
      </dl>
    </Part>
  )
}
