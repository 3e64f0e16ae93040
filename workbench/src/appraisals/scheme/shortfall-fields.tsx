import { Form, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { cx } from '#kit/cx.ts'
import { Field } from '#kit/form/edit-form.tsx'
import { DeleteOutlined } from '#kit/icons/acts.ts'
import { PlusOutlined } from '#kit/icons/places.ts'
import styles from './scheme.module.css'

type Name = (string | number)[]

/** How one kind of shortfall scores: by ratio, by points per step, or by the band that is reached. */
export function ShortfallFields({ name, label }: { name: Name; label: string }) {
  const { t } = useTranslation('appraisals')
  const rule = Form.useWatch([...name, 'rule'])
  const options = (['ratio', 'per-step', 'bands'] as const).map((value) => ({
    value,
    label: t(`scheme.shortfalls.${value}`),
  }))
  return (
    <>
      <Field name={[...name, 'rule']} label={label} required>
        <Select options={options} />
      </Field>
      {rule === 'per-step' && <StepFields name={name} />}
      {rule === 'bands' && <BandList name={[...name, 'bands']} />}
    </>
  )
}

function StepFields({ name }: { name: Name }) {
  const { t } = useTranslation('appraisals')
  const options = (group: 'stepOf' | 'stepCount', values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`scheme.${group}s.${value}`) }))
  return (
    <div className={styles.four}>
      <Field name={[...name, 'step']} label={t('scheme.step')} required>
        <InputNumber min={0} />
      </Field>
      <Field name={[...name, 'of']} label={t('scheme.stepOf')} required>
        <Select options={options('stepOf', ['unit', 'percent'])} />
      </Field>
      <Field name={[...name, 'points']} label={t('scheme.stepPoints')} required>
        <InputNumber min={0} max={100} />
      </Field>
      <Field name={[...name, 'count']} label={t('scheme.stepCount')} required>
        <Select options={options('stepCount', ['whole', 'begun', 'exact'])} />
      </Field>
    </div>
  )
}

function BandList({ name }: { name: Name }) {
  const { t } = useTranslation('appraisals')
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <>
          {rows.map((row) => (
            <div key={row.key} className={styles.three}>
              <Field name={[row.name, 'at']} label={t('scheme.bandAt')} required>
                <InputNumber />
              </Field>
              <Field name={[row.name, 'share']} label={t('scheme.coefficient')} required>
                <InputNumber min={0} max={1} step={0.05} />
              </Field>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('scheme.removeBand')}
                className={cx(styles.remove)}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ share: 0 })}>
            {t('scheme.addBand')}
          </Button>
        </>
      )}
    </Form.List>
  )
}
