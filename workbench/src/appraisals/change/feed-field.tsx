import type { Indicator } from '@medelge/appraisal'
import { AUDIENCES, CHANNELS } from '@medelge/figures'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failure } from '#kit/states.tsx'
import { useCatalogue, useMetricName } from '../../figures/index.ts'
import { UnitField } from '../../organizations/index.ts'
import type { Appraisal } from '../use-appraisal.ts'
import styles from './change.module.css'
import { type FeedQuery, readFeed, withPart } from './feed.ts'
import { Line } from './line.tsx'

/** Which figure of the catalogue feeds a row; its value is read at once. */
export function FeedField({
  indicator,
  set,
  start,
}: {
  indicator: Indicator
  set: (next: Indicator) => void
  start: Appraisal
}) {
  const { t } = useTranslation('appraisals')
  const [error, setError] = useState<Error>()
  const metrics = useCatalogue()
  const nameOf = useMetricName()
  const query = (indicator.query ?? {}) as Partial<FeedQuery>
  const { year, organizationId } = start.appraisal

  const choose = async (next: Partial<FeedQuery>) => {
    setError(undefined)
    set({ ...indicator, query: next, actual: null })
    if (!next.metric) return
    try {
      const read = await readFeed({ organizationId, period: String(year), ...next, metric: next.metric })
      set({ ...indicator, query: next, ...read })
    } catch (reason) {
      setError(reason as Error)
    }
  }
  const part = <K extends keyof FeedQuery>(name: K, value: FeedQuery[K] | undefined) =>
    choose(withPart(query, name, value))
  const groups = metrics.data?.themes.map((theme) => ({
    label: theme.name,
    options: theme.metrics.map((one) => ({
      value: one.code,
      label: nameOf(one),
    })),
  }))
  const periods = [1, 2, 3, 4].map((quarter) => ({
    value: `${year}-Q${quarter}`,
    label: t('change.quarter', { quarter }),
  }))
  return (
    <>
      <Line
        id="metric"
        label={t('change.metric')}
        hint={indicator.actual && t('change.now', { text: indicator.actual.text })}
      >
        <Select
          id="metric"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('change.metricHint')}
          loading={metrics.isPending}
          options={groups ?? []}
          value={query.metric ?? null}
          onChange={(metric: string) => part('metric', metric)}
        />
      </Line>
      {error && <Failure error={error} />}
      <details className={styles.more} open={Object.keys(query).length > 1}>
        <summary>{t('change.moreFeed')}</summary>
        <Line id="feed-unit" label={t('change.feedUnit')}>
          <UnitField
            id="feed-unit"
            allowClear
            value={query.organizationId}
            onChange={(id) => part('organizationId', id)}
          />
        </Line>
        <div className={styles.pair}>
          <Line id="feed-period" label={t('change.period')}>
            <Select
              id="feed-period"
              allowClear
              placeholder={t('change.wholeYear')}
              options={periods}
              value={query.period ?? null}
              onChange={(period) => part('period', period)}
            />
          </Line>
          <Line id="feed-audience" label={t('change.audience')}>
            <Select
              id="feed-audience"
              allowClear
              placeholder={t('change.all')}
              options={AUDIENCES.filter((one) => one !== 'none').map((value) => ({
                value,
                label: t(`activities:audiences.${value}`),
              }))}
              value={query.audience ?? null}
              onChange={(audience) => part('audience', audience)}
            />
          </Line>
        </div>
        <Line id="feed-channel" label={t('change.channel')}>
          <Select
            id="feed-channel"
            allowClear
            placeholder={t('change.all')}
            options={CHANNELS.filter((one) => one !== 'none').map((value) => ({
              value,
              label: t(`channels.${value}`),
            }))}
            value={query.channel ?? null}
            onChange={(channel) => part('channel', channel)}
          />
        </Line>
      </details>
    </>
  )
}
