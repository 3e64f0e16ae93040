import { Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { cx } from '#kit/cx.ts'
import { Field } from '#kit/form/edit-form.tsx'
import { DeleteOutlined } from '#kit/icons/acts.ts'
import { PlusOutlined } from '#kit/icons/places.ts'
import styles from './scheme.module.css'

/** The points of the budget and of each group of indicators. */
export function GroupFields() {
  const { t } = useTranslation('appraisals')
  return (
    <section>
      <h2 className={styles.part}>{t('scheme.weights')}</h2>
      <div className={styles.pair}>
        <Field name={['execution', 'weight']} label={t('scheme.executionWeight')} required>
          <InputNumber min={0} max={100} />
        </Field>
        <Field name="name" label={t('scheme.name')} required>
          <Input maxLength={60} />
        </Field>
      </div>
      <Form.List name="groups">
        {(rows, { add, remove }) => (
          <>
            {rows.map((row) => (
              <div key={row.key} className={styles.group}>
                <Field name={[row.name, 'name']} label={t('scheme.group')} required>
                  <Input maxLength={40} />
                </Field>
                <Field name={[row.name, 'weight']} label={t('weight')} required>
                  <InputNumber min={0} max={100} />
                </Field>
                <Field name={[row.name, 'covers']} label={t('scheme.covers')} required={false}>
                  <Select mode="tags" placeholder={t('scheme.every')} />
                </Field>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('scheme.removeGroup')}
                  className={cx(styles.remove)}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
            <Button
              type="dashed"
              icon={<PlusOutlined />}
              onClick={() => add({ name: '', covers: [], weight: 0 })}
            >
              {t('scheme.addGroup')}
            </Button>
          </>
        )}
      </Form.List>
    </section>
  )
}
