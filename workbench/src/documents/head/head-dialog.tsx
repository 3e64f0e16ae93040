import { Form, Input } from 'antd'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { useDocumentWords } from '../document-words.ts'
import type { Opened } from '../use-document.ts'

type Values = Opened['head'] & { title: string }

/** The title, and what stands above and below the text: number, addressees, covering notice, signature. */
export function HeadDialog({ answer, onClose }: { answer: Opened; onClose: () => void }) {
  const { t } = useDocumentWords()
  const [form] = Form.useForm<Values>()
  const { document, head } = answer
  const send = useWrite('PUT /api/documents/{id}/head', onClose)
  const notice = document.layout === 'notice'
  const submit = async () => {
    const { title, ...written } = { ...head, title: document.title, ...form.getFieldsValue(true) }
    const before = { title: document.title, head }
    await send.send({
      params: { id: document.id },
      body: { title, head: { ...written, signedOn: written.signedOn ?? '' }, before },
    })
  }
  return (
    <Dialog title={t('head.title')} onClose={onClose}>
      <EditForm<Values>
        form={form}
        initial={{ ...head, title: document.title }}
        label={t('head.submit')}
        draft={{ form: 'document.head', record: document.id, version: document.version }}
        submit={submit}
      >
        <Field name="title" label={t('documentTitle')} required>
          <Input maxLength={200} />
        </Field>
        {notice && (
          <>
            <Field name="number" label={t('head.number')}>
              <Input maxLength={100} placeholder={t('head.numberHint')} />
            </Field>
            <Field name="addressees" label={t('head.addressees')}>
              <Input maxLength={500} />
            </Field>
            <Field name="covering" label={t('head.covering')} hint={t('head.coveringNote')}>
              <Input.TextArea
                placeholder={t('head.coveringNote')}
                autoSize={{ minRows: 4 }}
                maxLength={3000}
              />
            </Field>
          </>
        )}
        <Field name="signedBy" label={t('head.signedBy')}>
          <Input maxLength={200} />
        </Field>
        <Field name="signedOn" label={t('head.signedOn')}>
          <DayField label={t('head.signedOn')} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
