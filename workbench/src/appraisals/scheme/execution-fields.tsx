import { Checkbox, InputNumber, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#kit/form/edit-form.tsx'
import styles from './scheme.module.css'
import { ShortfallFields } from './shortfall-fields.tsx'

/** What the execution of the budget counts, when its reason is asked for, and how rows print their scores. */
export function ExecutionFields() {
  const { t } = useTranslation('appraisals')
  return (
    <section>
      <h2 className={styles.part}>{t('execution')}</h2>
      <Field name={['execution', 'counted']} valuePropName="checked" label={t('scheme.counted')}>
        <Checkbox>{t('scheme.countedHint')}</Checkbox>
      </Field>
      <div className={styles.pair}>
        <Field name={['execution', 'reasonBelow']} label={t('scheme.reasonBelow')}>
          <InputNumber min={0} max={100} suffix="%" placeholder="90" />
        </Field>
      </div>
      <ShortfallFields name={['execution', 'shortfall']} label={t('scheme.executionShortfall')} />
      <Field name="printedScores" label={t('scheme.printedScores')} required>
        <Radio.Group
          options={(['points', 'of-hundred'] as const).map((value) => ({
            value,
            label: t(`scheme.printedScoresAs.${value}`),
          }))}
        />
      </Field>
    </section>
  )
}
