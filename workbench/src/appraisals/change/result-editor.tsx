import { type Indicator, parseActual } from '@medelge/appraisal'
import { Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Appraisal } from '../use-appraisal.ts'
import { FeedField } from './feed-field.tsx'
import { Line } from './line.tsx'

/** What was reached: read from the ledger, or typed in on evidence. */
export function ResultEditor({
  indicator,
  set,
  start,
  problem,
}: {
  indicator: Indicator
  set: (next: Indicator) => void
  start: Appraisal
  problem: string | undefined
}) {
  const { t } = useTranslation('appraisals')
  const { query, ...typed } = indicator
  const isFed = query !== undefined
  const grades = start.scheme.grading.map(({ grade }) => ({ value: grade, label: grade }))
  return (
    <>
      <Line id="result" label={t('actual')} problem={problem}>
        <Radio.Group
          id="result"
          value={isFed ? 'fed' : 'typed'}
          options={[
            { value: 'fed', label: t('change.fed') },
            { value: 'typed', label: t('change.typed') },
          ]}
          onChange={(event) => set(event.target.value === 'fed' ? { ...indicator, query: {} } : typed)}
        />
      </Line>
      {isFed ? (
        <FeedField indicator={indicator} set={set} start={start} />
      ) : indicator.target.operator === 'graded' ? (
        <Line id="grade" label={t('change.grade')}>
          <Select
            id="grade"
            options={grades}
            value={indicator.actual?.grade ?? null}
            onChange={(grade: string) =>
              set({ ...indicator, actual: { value: null, unit: '', text: grade, grade } })
            }
          />
        </Line>
      ) : (
        <Line id="typed" label={t('change.typedResult')} hint={t('change.typedHint')}>
          <Input
            id="typed"
            value={indicator.actual?.text ?? ''}
            onChange={(event) => set({ ...indicator, actual: parseActual(event.target.value) })}
          />
        </Line>
      )}
    </>
  )
}
