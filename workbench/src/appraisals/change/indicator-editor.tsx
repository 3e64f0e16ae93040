import { type Indicator, parseTarget } from '@medelge/appraisal'
import { AutoComplete, Checkbox, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Appraisal } from '../use-appraisal.ts'
import styles from './change.module.css'
import type { EditorProps } from './editor-props.ts'
import { IndicatorActions } from './indicator-actions.tsx'
import { changeIndicator, withText } from './indicator-rows.ts'
import { Line } from './line.tsx'
import { ResultEditor } from './result-editor.tsx'

/** One row: what is promised, what it weighs, what feeds it, what is said about it. */
export function IndicatorEditor({
  code,
  start,
  draft,
  say,
  onPlace,
}: EditorProps & { code: string; start: Appraisal; onPlace: (place: string | undefined) => void }) {
  const { t } = useTranslation('appraisals')
  const { form } = draft
  const position = form.indicators.findIndex((one) => one.code === code)
  const indicator = form.indicators[position]
  if (!indicator) return null
  const set = (next: Indicator) => draft.change(changeIndicator(form, code, next))
  const at = (field: string) => say(`indicators.${position}.${field}`)
  const words = (name: 'level1' | 'level2') =>
    [...new Set(form.indicators.map((one) => one[name]))].map((value) => ({ value }))
  const { operator, unit } = indicator.target
  return (
    <>
      <IndicatorActions code={code} draft={draft} onPlace={onPlace} />
      <div className={styles.pair}>
        {(['level1', 'level2'] as const).map((name) => (
          <Line key={name} id={name} label={t(name)} problem={at(name)}>
            <AutoComplete
              id={name}
              value={indicator[name]}
              options={words(name)}
              onChange={(value: string) => set({ ...indicator, [name]: value })}
            />
          </Line>
        ))}
      </div>
      <Line id="level3" label={t('level3')} problem={at('level3')}>
        <Input
          id="level3"
          value={indicator.level3}
          maxLength={200}
          onChange={(event) => set({ ...indicator, level3: event.target.value })}
        />
      </Line>
      <div className={styles.target}>
        <Line
          id="target"
          label={t('target')}
          problem={at('target')}
          hint={t(`change.reads.${operator}`, {
            unit: unit ? t('change.readsIn', { unit }) : t('change.readsBare'),
          })}
        >
          <Input
            id="target"
            value={indicator.target.text}
            onChange={(event) => set({ ...indicator, target: parseTarget(event.target.value) })}
          />
        </Line>
        <Line id="weight" label={t('weight')} problem={at('weight')}>
          <InputNumber
            id="weight"
            min={0}
            max={100}
            value={indicator.weight}
            onChange={(weight) => set({ ...indicator, weight: weight ?? 0 })}
          />
        </Line>
      </div>
      <ResultEditor indicator={indicator} set={set} start={start} problem={at('actual')} />
      {(['deviationReason', 'evidence'] as const).map((name) => (
        <Line key={name} id={name} label={t(name)} problem={at(name)}>
          <Input.TextArea
            id={name}
            autoSize={{ minRows: 1, maxRows: 6 }}
            value={indicator[name] ?? ''}
            placeholder={t(`${name}Example`)}
            onChange={(event) => set(withText(indicator, name, event.target.value))}
          />
        </Line>
      ))}
      <Checkbox
        checked={indicator.notApplicable ?? false}
        onChange={({ target }) => {
          const { notApplicable: _, ...rest } = indicator
          set(target.checked ? { ...rest, notApplicable: true } : rest)
        }}
      >
        {t('change.notApplicable')}
      </Checkbox>
    </>
  )
}
