import { Form, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { cx } from '#kit/cx.ts'
import { Field } from '#kit/form/edit-form.tsx'
import { DeleteOutlined } from '#kit/icons/acts.ts'
import { PlusOutlined } from '#kit/icons/places.ts'
import styles from './scheme.module.css'

/** The judgements of indicators in words, and the grades of the whole; each holds from its lower edge. */
export function BandFields() {
  const { t } = useTranslation('appraisals')
  return (
    <>
      <section>
        <h2 className={styles.part}>{t('scheme.gradeBands')}</h2>
        <Bands name="gradeBands" start={{ grade: '', from: 0 }} />
      </section>
      <section>
        <h2 className={styles.part}>{t('scheme.grading')}</h2>
        <Bands name="grading" start={{ grade: '', coefficient: 0, from: 0 }} hasShare />
      </section>
    </>
  )
}

function Bands({ name, start, hasShare }: { name: string; start: object; hasShare?: boolean }) {
  const { t } = useTranslation('appraisals')
  const most = hasShare ? 1 : 100
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <>
          {rows.map((row) => (
            <div key={row.key} className={styles.band}>
              <Field name={[row.name, 'grade']} label={t('scheme.grade')} required>
                <Input maxLength={40} />
              </Field>
              {hasShare && (
                <Field name={[row.name, 'coefficient']} label={t('scheme.coefficient')} required>
                  <InputNumber min={0} max={1} step={0.05} />
                </Field>
              )}
              <Field name={[row.name, 'from']} label={t('scheme.from')} required>
                <InputNumber min={0} max={most} step={hasShare ? 0.05 : 1} />
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
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add(start)}>
            {t('scheme.addBand')}
          </Button>
        </>
      )}
    </Form.List>
  )
}
