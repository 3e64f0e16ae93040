import { Form, type FormInstance, type FormItemProps } from 'antd'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button.tsx'
import { cx } from '../cx.ts'
import type { DraftName } from '../drafts/draft-keeper.ts'
import { DraftNotice } from '../drafts/draft-notice.tsx'
import { type Draft, useDraft } from '../drafts/use-draft.ts'
import { FormFilesContext } from '../files/form-files.ts'
import { Loading } from '../states.tsx'
import styles from './form.module.css'
import { FormTrouble } from './form-trouble.tsx'
import { Refusals } from './refusals.ts'
import { useKeptForm } from './use-kept-form.ts'
import { type Submit, useSending } from './use-sending.ts'

interface EditFormProps<V extends object> {
  initial?: Partial<V>
  /** Sends the values; a refusal that names fields is shown at those fields. */
  submit: Submit<V>
  label: string
  form?: FormInstance<V>
  /** Under which name it is kept on this device until it is sent; every form of more than five fields has one. */
  draft?: DraftName
  /** Further buttons. */
  actions?: ReactNode
  /** Another way to send the same values, by a button beside the main one. */
  also?: { label: string; submit: Submit<V> }
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
  also,
  onChange,
  children,
}: Omit<EditFormProps<V>, 'draft'> & { draft: Draft | null }) {
  const { t } = useTranslation('kit')
  const [own] = Form.useForm<V>()
  const form = given ?? own
  // Two forms on one screen must not share ids: a label would lead into the other one.
  const name = useId()
  const kept = useKeptForm(form, draft, initial ?? {}, onChange)
  const sending = useSending(form, submit, kept.unsent, kept.clear)
  const { busy, error } = sending
  return (
    <Form<V>
      form={form}
      name={name}
      layout="vertical"
      {...(initial ? { initialValues: initial } : {})}
      validateMessages={{ required: t('required') }}
      scrollToFirstError={{ behavior: 'smooth', block: 'center', focus: true }}
      onFinish={sending.finish}
      onFinishFailed={sending.unfinished}
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
      <Refusals value={sending.refusals}>
        <FormFilesContext value={kept.files}>{children}</FormFilesContext>
      </Refusals>
      {error && (
        <FormTrouble
          error={error}
          unsent={kept.unsent}
          kept={draft !== null && !kept.trouble}
          label={label}
        />
      )}
      <div className={cx(styles.foot, draft !== null && styles.held)}>
        <Button type="primary" htmlType="submit" loading={busy === 'submit'} disabled={busy === 'also'}>
          {label}
        </Button>
        {also && (
          <Button
            loading={busy === 'also'}
            disabled={busy === 'submit'}
            onClick={() => sending.sendBy(also.submit)}
          >
            {also.label}
          </Button>
        )}
        {actions}
      </div>
    </Form>
  )
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
