import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { audiences } from '../figure-text.ts'
import { useCatalogue, useMetricName } from '../use-metrics.ts'
import { useFrameWords } from './frame-words.ts'
import styles from './frames.module.css'

/** What a frame is called, its parts in their order, and the figures under each. */
export function FrameFields() {
  const { t } = useFrameWords()
  const { t: figures } = useTranslation('figures')
  const nameOf = useMetricName()
  const { data } = useCatalogue()
  const options = (data?.themes ?? []).map((theme) => ({
    label: theme.name,
    options: theme.metrics.flatMap((metric) => [
      { value: metric.code, label: nameOf(metric) },
      // What happens in a period is told by whom it was for.
      ...(metric.kind === 'flow' && !metric.computed
        ? audiences.map((audience) => ({
            value: `${metric.code}|${audience}`,
            label: t('ofAudience', { name: nameOf(metric), audience: figures(`audiences.${audience}`) }),
          }))
        : []),
    ]),
  }))
  return (
    <>
      <Field name="name" label={t('name')} required>
        <Input maxLength={60} />
      </Field>
      <Field name="definition" label={t('definition')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
      </Field>
      <Form.List name="parts">
        {(lines, { add, remove, move }) => (
          <fieldset className={styles.parts}>
            <legend>{t('parts')}</legend>
            {lines.map(({ key, name }, nth) => (
              <div key={key} className={styles.part}>
                <Field name={[name, 'name']} label={t('partName', { nth: nth + 1 })} required>
                  <Input maxLength={60} />
                </Field>
                <Field name={[name, 'text']} label={t('partText')}>
                  <Input.TextArea maxLength={2000} autoSize={{ minRows: 1 }} />
                </Field>
                <Field name={[name, 'figures']} label={t('partFigures')}>
                  <Select mode="multiple" showSearch optionFilterProp="label" options={options} />
                </Field>
                <div className={styles.acts}>
                  <Button size="small" disabled={nth === 0} onClick={() => move(nth, nth - 1)}>
                    {t('up')}
                  </Button>
                  <Button size="small" disabled={lines.length === 1} onClick={() => remove(name)}>
                    {t('remove')}
                  </Button>
                </div>
              </div>
            ))}
            <Button disabled={lines.length >= 40} onClick={() => add({})}>
              {t('addPart')}
            </Button>
          </fieldset>
        )}
      </Form.List>
      <Field name="since" label={t('since')} required hint={t('sinceHint')}>
        <DayField />
      </Field>
      <Field name="reason" label={t('reason')} required>
        <Input maxLength={500} placeholder={t('reasonExample')} />
      </Field>
    </>
  )
}
