import { Button, Form, type FormInstance, type FormItemProps } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#api/api-error.ts'
import styles from './form.module.css'
import { Failure } from './states.tsx'

interface EditFormProps<V extends object> {
  initial?: Partial<V>
  /** Sends the values; a refusal that names fields is shown at those fields. */
  submit: (values: V) => Promise<unknown>
  label: string
  form?: FormInstance<V>
  /** Buttons beside the main one. */
  actions?: ReactNode
  onChange?: (values: V) => void
  children: ReactNode
}

/** A form that the server answers field by field. Ctrl+Enter sends. */
export function EditForm<V extends object>({
  initial,
  submit,
  label,
  form: given,
  actions,
  onChange,
  children,
}: EditFormProps<V>) {
  const { t } = useTranslation('kit')
  const [own] = Form.useForm<V>()
  const form = given ?? own
  // Two forms on one screen must not share ids: a label would lead into the other one.
  const name = useId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()

  const finish = async (values: V) => {
    setBusy(true)
    setError(undefined)
    try {
      await submit(values)
    } catch (reason) {
      setError(reason as Error)
      if (reason instanceof ApiError) showFields(form as FormInstance, reason)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Form<V>
      form={form}
      name={name}
      layout="vertical"
      {...(initial ? { initialValues: initial } : {})}
      validateMessages={{ required: t('required') }}
      scrollToFirstError={{ behavior: 'smooth', block: 'center' }}
      onFinish={finish}
      onValuesChange={(_, values) => onChange?.(values)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        // A form opened from within another one sends itself alone.
        event.stopPropagation()
        form.submit()
      }}
    >
      {children}
      {error && <Failure error={error} />}
      <div className={styles.foot}>
        <Button type="primary" htmlType="submit" loading={busy}>
          {label}
        </Button>
        {actions}
      </div>
    </Form>
  )
}

/** Puts each of the server's sentences at its field; `headcounts.0.offline` finds the nested one. */
function showFields(form: FormInstance, refusal: ApiError): void {
  const problems = refusal.fields.map(({ field, message }) => ({
    name: field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    errors: [message],
  }))
  form.setFields(problems)
  const first = problems[0]
  if (first) form.scrollToField(first.name, { behavior: 'smooth', block: 'center' })
}

/** A labelled place of a form. `required` is said by the server too; here it only saves a round trip. */
export function Field({
  required,
  hint,
  rules = [],
  ...rest
}: Pick<FormItemProps, 'name' | 'label' | 'rules' | 'valuePropName' | 'className' | 'children'> & {
  required?: boolean
  hint?: ReactNode
}) {
  return <Form.Item rules={required ? [{ required: true }, ...rules] : rules} extra={hint} {...rest} />
}
