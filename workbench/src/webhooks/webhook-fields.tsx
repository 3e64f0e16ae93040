import { Checkbox, Input } from 'antd'
import { Field } from '#kit/form/edit-form.tsx'
import { kinds, steps, type Webhook } from './webhook.ts'
import { useWebhookWords } from './webhook-words.ts'

export type WebhookValues = Pick<Webhook, 'name' | 'url' | 'kinds' | 'steps'>

/** Several of some words; a group of boxes takes no word of the form that it is required. */
function Several({
  id,
  value,
  onChange,
  options,
}: {
  id?: string
  value?: string[]
  onChange?: (value: string[]) => void
  options: { value: string; label: string }[]
}) {
  return (
    <Checkbox.Group<string>
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      options={options}
      onChange={(chosen) => onChange?.(chosen)}
    />
  )
}

/** Where another system is told of what. */
export function WebhookFields() {
  const { t } = useWebhookWords()
  return (
    <>
      <Field name="name" label={t('name')} required hint={t('nameHint')}>
        <Input maxLength={100} />
      </Field>
      <Field name="url" label={t('url')} required hint={t('urlHint')}>
        <Input maxLength={500} inputMode="url" autoComplete="off" spellCheck={false} />
      </Field>
      <Field name="kinds" label={t('kinds')} required>
        <Several options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Field>
      <Field name="steps" label={t('steps')} required hint={t('stepsHint')}>
        <Several options={steps.map((value) => ({ value, label: t(`step.${value}`) }))} />
      </Field>
    </>
  )
}
