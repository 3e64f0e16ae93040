import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, DatePicker, Segmented, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useHotkeys } from '#kit/keys/hotkeys.ts'
import { ChoiceField } from '#kit/page/filters.tsx'
import { audiences, channels, usePeriodLabel } from './figure-text.ts'
import { neighbor, partIn, partsOf } from './periods.ts'
import styles from './question-bar.module.css'
import { type Grain, grainOf, periodOf, type useQuestion } from './use-question.ts'

const grains = ['year', 'quarter', 'month'] as const

/** Which period, audience and channel, and by which day's books. `[` and `]` step through the periods. */
export function QuestionBar({
  question,
  dimensions,
}: {
  question: ReturnType<typeof useQuestion>
  /** Whether the metric can be broken down. */
  dimensions: boolean
}) {
  const { t } = useTranslation('figures')
  const periodLabel = usePeriodLabel()
  const { year, part, day, scope, set } = question
  const grain = grainOf(part)
  const step = (by: 1 | -1) => set(neighbor(year, part, by))
  useHotkeys({ '[': () => step(-1), ']': () => step(1) })
  return (
    <search className={styles.bar} aria-label={t('period')}>
      <Segmented<Grain>
        value={grain}
        onChange={(next) => set({ period: partIn(next, part) })}
        options={grains.map((value) => ({ value, label: t(`grains.${value}`) }))}
      />
      <span className={styles.steps}>
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label={t('before')}
          title={t('before')}
          onClick={() => step(-1)}
        />
        {grain === 'year' ? (
          <strong className={styles.period}>{periodLabel(String(year))}</strong>
        ) : (
          <Select
            variant="borderless"
            aria-label={t('period')}
            value={part}
            popupMatchSelectWidth={false}
            onChange={(next) => set({ period: next })}
            options={partsOf(grain).map((value) => ({ value, label: periodLabel(periodOf(year, value)) }))}
          />
        )}
        <Button
          type="text"
          icon={<RightOutlined />}
          aria-label={t('after')}
          title={t('after')}
          onClick={() => step(1)}
        />
      </span>
      {dimensions && (
        <>
          <ChoiceField
            label={t('allAudiences')}
            value={scope.audience}
            onChange={(audience) => set({ audience })}
            options={audiences.map((value) => ({ value, label: t(`audiences.${value}`) }))}
          />
          <ChoiceField
            label={t('allChannels')}
            value={scope.channel}
            onChange={(channel) => set({ channel })}
            options={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
          />
        </>
      )}
      <DatePicker
        aria-label={t('asOfField')}
        placeholder={t('asOfField')}
        title={t('asOfHint')}
        value={day ? dayjs(day) : null}
        onChange={(next) => set({ asOf: next ? next.format('YYYY-MM-DD') : null })}
      />
    </search>
  )
}
