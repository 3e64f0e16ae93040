import { Form, InputNumber, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#kit/form/edit-form.tsx'
import styles from './scheme.module.css'
import { ShortfallFields } from './shortfall-fields.tsx'

const choices = {
  mode: ['half-up', 'half-even', 'truncate'],
  on: ['item', 'total'],
  missedCeiling: ['target/actual', 'linear-to-zero-at-twice'],
  missedEqual: ['nothing', 'nearness'],
  lateMonth: ['nothing', 'target/actual', 'per-month'],
  notApplicable: ['rescale-group', 'rescale-form'],
} as const

/** How scores are rounded, and what a missed target still earns. */
export function RuleFields() {
  const { t } = useTranslation('appraisals')
  const options = (name: keyof typeof choices) =>
    choices[name].map((value) => ({ value, label: t(`scheme.${name}s.${value.replace('/', '-')}`) }))
  const late = Form.useWatch(['lateMonth', 'rule'])
  return (
    <section>
      <h2 className={styles.part}>{t('scheme.rounding')}</h2>
      <div className={styles.three}>
        <Field name={['rounding', 'mode']} label={t('scheme.mode')} required>
          <Select options={options('mode')} />
        </Field>
        <Field name={['rounding', 'places']} label={t('scheme.places')} required>
          <InputNumber min={0} max={6} precision={0} />
        </Field>
        <Field name={['execution', 'ratePlaces']} label={t('scheme.ratePlaces')}>
          <InputNumber min={0} max={6} precision={0} placeholder={t('scheme.exactRate')} />
        </Field>
      </div>
      <Field name={['rounding', 'on']} label={t('scheme.on')} required>
        <Radio.Group options={options('on')} />
      </Field>
      <h2 className={styles.part}>{t('scheme.missed')}</h2>
      <Field name="missedCeiling" label={t('scheme.missedCeiling')} required>
        <Radio.Group options={options('missedCeiling')} />
      </Field>
      <ShortfallFields name={['shortfall', 'floor']} label={t('scheme.floorShortfall')} />
      <ShortfallFields name={['shortfall', 'ceiling']} label={t('scheme.ceilingShortfall')} />
      <Field name="missedEqual" label={t('scheme.missedEqual')} required>
        <Radio.Group options={options('missedEqual')} />
      </Field>
      <Field name={['lateMonth', 'rule']} label={t('scheme.lateMonth')} required>
        <Radio.Group options={options('lateMonth')} />
      </Field>
      {late === 'per-month' && (
        <Field name={['lateMonth', 'share']} label={t('scheme.lateShare')} required>
          <InputNumber min={0} max={1} step={0.05} />
        </Field>
      )}
      <Field name="notApplicable" label={t('scheme.notApplicable')} required>
        <Radio.Group options={options('notApplicable')} />
      </Field>
      <Field
        name="overFulfilment"
        label={t('scheme.overFulfilment')}
        hint={t('scheme.overFulfilmentHint')}
        required
      >
        <InputNumber min={100} max={100_000} suffix="%" />
      </Field>
    </section>
  )
}
