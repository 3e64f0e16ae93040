import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import styles from './reason-dialog.module.css'

/** Asks for a reason: one of the usual ones, or other words; or for other words alone. */
export function ReasonDialog({
  title,
  note,
  label,
  field,
  reasons = [],
  send,
  onClose,
}: {
  title: string
  note?: string
  label: string
  /** What the words are called, where they are no reason. */
  field?: string
  reasons?: readonly string[]
  send: (reason: string) => Promise<unknown>
  onClose: () => void
}) {
  const { t } = useTranslation('workflow')
  const [form] = Form.useForm<{ reason: string }>()
  const pick = (reason: string) => form.setFieldValue('reason', reason)
  return (
    <Dialog title={title} onClose={onClose}>
      {note && <p className="muted">{note}</p>}
      {reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>
              <button type="button" onClick={() => pick(reason)}>
                {reason}
              </button>
            </li>
          ))}
        </ul>
      )}
      <EditForm<{ reason: string }>
        form={form}
        label={label}
        submit={async ({ reason }) => {
          await send(reason)
          onClose()
        }}
      >
        <Field name="reason" label={field ?? t('reason')} required>
          <Input.TextArea autoFocus maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
