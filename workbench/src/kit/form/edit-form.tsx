import { Button, Form, type FormInstance, type FormItemProps } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, LineError } from '#api/api-error.ts'
import { connection, look } from '#api/connection.ts'
import type { DraftName } from '../drafts/draft-keeper.ts'
import { DraftNotice } from '../drafts/draft-notice.tsx'
import { type Draft, useDraft } from '../drafts/use-draft.ts'
import { FormFilesContext } from '../files/form-files.ts'
import { Loading } from '../states.tsx'
import styles from './form.module.css'
import { FilesUnsent, FormTrouble } from './form-trouble.tsx'
import { useKeptForm } from './use-kept-form.ts'

interface EditFormProps<V extends object> {
  initial?: Partial<V>
  /** Sends the values; a refusal that names fields is shown at those fields. */
  submit: (values: V) => Promise<unknown>
  label: string
  form?: FormInstance<V>
  /** Under which name it is kept on this device until it is sent; every form of more than five fields has one. */
  draft?: DraftName
  /** Buttons beside the main one. */
  actions?: ReactNode
  onChange?: (values: V) => void
  children: ReactNode
}

/** A form that the server answers field by field. Ctrl+Enter sends. */
export function EditForm<V extends object>({ draft: name, ...rest }: EditFormProps<V>) {
  const draft = useDraft(name)
  return draft === undefined ? <Loading /> : <OpenForm {...rest} draft={draft} />
}

function OpenForm<V extends object>({
  initial,
  submit,
  label,
  form: given,
  draft,
  actions,
  onChange,
  children,
}: Omit<EditFormProps<V>, 'draft'> & { draft: Draft | null }) {
  const { t } = useTranslation('kit')
  const [own] = Form.useForm<V>()
  const form = given ?? own
  // Two forms on one screen must not share ids: a label would lead into the other one.
  const name = useId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()
  const kept = useKeptForm(form, draft, initial ?? {}, onChange)

  const send = async (values: V) => {
    if (connection() !== 'up') await look()
    if (connection() !== 'up') throw new LineError('known to be cut')
    if (kept.unsent.sending + kept.unsent.failed > 0) throw new FilesUnsent()
    await submit(values)
    await kept.clear()
  }
  const finish = async (values: V) => {
    setBusy(true)
    setError(undefined)
    try {
      await send(values)
    } catch (reason) {
      // What is said about the line is what it is now.
      if (reason instanceof LineError) await look()
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
      scrollToFirstError={{ behavior: 'smooth', block: 'center', focus: true }}
      onFinish={finish}
      onValuesChange={(_, values) => {
        kept.changed()
        onChange?.(values)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        // A form opened from within another one sends itself alone.
        event.stopPropagation()
        form.submit()
      }}
    >
      <DraftNotice
        restored={kept.notice && { savedAt: kept.notice.draft.savedAt, older: kept.notice.older }}
        elsewhere={draft?.elsewhere ?? false}
        trouble={kept.trouble}
        onGiveUp={kept.giveUp}
      />
      <FormFilesContext value={kept.files}>{children}</FormFilesContext>
      {error && (
        <FormTrouble
          error={error}
          unsent={kept.unsent}
          kept={draft !== null && !kept.trouble}
          label={label}
        />
      )}
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
  if (first) form.scrollToField(first.name, { behavior: 'smooth', block: 'center', focus: true })
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
