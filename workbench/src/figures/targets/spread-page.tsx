import { Select } from 'antd'
import { useRead } from '#api/use-read.ts'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered, Empty } from '#kit/states.tsx'
import { useUrlState } from '#kit/url-state.ts'
import { useUnit, useYear } from '#shell/chosen.ts'
import { useCatalogue, useMetricName } from '../use-metrics.ts'
import { SpreadForm } from './spread-form.tsx'
import { useTargetWords } from './target-words.ts'
import styles from './targets.module.css'
import { YearSteps } from './year-steps.tsx'

/** A target of the chosen unit and year, spread over the units below, with how far each is reached. */
export function SpreadPage() {
  const { t } = useTargetWords()
  const { urlState, set } = useUrlState()
  const { id, unit } = useUnit()
  const { year } = useYear()
  const nameOf = useMetricName()
  const metric = urlState.get('metric') ?? undefined
  const { data } = useCatalogue()
  const answer = useRead(
    'GET /api/targets/spread',
    { query: { organization: id, metric: metric ?? '', year } },
    { enabled: metric !== undefined },
  )
  return (
    <Page title={t('spreadTitle', { unit: unit?.shortName ?? '…' })} note={t('spreadNote')}>
      <YearSteps />
      <Select
        className={styles.metric ?? ''}
        showSearch
        optionFilterProp="label"
        aria-label={t('metric')}
        placeholder={t('metric')}
        value={metric ?? null}
        onChange={(next) => set({ metric: next })}
        options={(data?.themes ?? []).map((theme) => ({
          label: theme.name,
          options: theme.metrics
            .filter(({ kind }) => kind !== 'grade')
            .map((one) => ({ value: one.code, label: t('ofUnit', { name: nameOf(one), unit: one.unit }) })),
        }))}
      />
      <Part>
        {metric === undefined ? (
          <Empty title={t('choose')} hint={t('chooseHint')} />
        ) : (
          <Answered from={answer} lines={10}>
            {(spread) => (
              <SpreadForm
                key={`${id} ${metric} ${year} ${[spread.whole, ...spread.parts].map(({ version }) => version).join()}`}
                {...{ metric, year, spread }}
              />
            )}
          </Answered>
        )}
      </Part>
    </Page>
  )
}
