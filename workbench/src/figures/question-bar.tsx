import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { Choice } from '#kit/controls/choice.tsx'
import { Segments } from '#kit/controls/segments.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { LeftOutlined, RightOutlined } from '#kit/icons/acts.ts'
import { useHotkeys } from '#kit/keys/hotkeys.ts'
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
      <Segments<Grain>
        label={t('grain')}
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
          <Choice
            look="bare"
            label={t('period')}
            value={part}
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
          <Choice
            label={t('allAudiences')}
            none={t('allAudiences')}
            value={scope.audience}
            onChange={(audience) => set({ audience })}
            options={audiences.map((value) => ({ value, label: t(`audiences.${value}`) }))}
          />
          <Choice
            label={t('allChannels')}
            none={t('allChannels')}
            value={scope.channel}
            onChange={(channel) => set({ channel })}
            options={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
          />
        </>
      )}
      <span className={styles.day}>
        <DayField
          quiet
          label={t('asOfField')}
          placeholder={t('asOfField')}
          title={t('asOfHint')}
          value={day ?? null}
          onChange={(next) => set({ asOf: next })}
        />
      </span>
    </search>
  )
}
