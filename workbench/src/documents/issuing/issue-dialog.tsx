import { Form, Input } from 'antd'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { message } from '#kit/say/say.ts'
import { UnitsField } from '../../organizations/index.ts'
import { useDocumentWords } from '../document-words.ts'
import type { Opened } from '../use-document.ts'

interface Values {
  reference?: string
  issuedOn?: string
  addressees?: number[]
  note?: string
}

/** Sends the version that stands to units, under a number and a day. */
export function IssueDialog({
  answer: { document, head },
  number,
  onClose,
}: {
  answer: Opened
  number: number
  onClose: () => void
}) {
  const { t } = useDocumentWords()
  const [form] = Form.useForm<Values>()
  const below = useRead('GET /api/organizations', {
    query: { parentId: document.organizationId, limit: 500 },
  })
  const send = useWrite('POST /api/documents/{id}/issues', () => {
    message.success(t('issue.done'))
    onClose()
  })
  const units = below.data?.items ?? []
  const all = () => {
    const chosen = form.getFieldValue('addressees') as number[] | undefined
    form.setFieldsValue({ addressees: [...new Set([...(chosen ?? []), ...units.map(({ id }) => id)])] })
  }
  const submit = async () => {
    const {
      reference = '',
      issuedOn = today(),
      addressees = [],
      note = '',
    } = form.getFieldsValue(true) as Values
    await send.send({
      params: { id: document.id },
      body: { number, reference, issuedOn, addressees, note },
    })
  }
  return (
    <Dialog title={t('issue.open')} onClose={onClose}>
      <EditForm<Values>
        form={form}
        initial={{ reference: head.number, issuedOn: head.signedOn || today(), addressees: [] }}
        label={t('issue.submit')}
        draft={{ form: 'document.issue', record: `${document.id} ${number}` }}
        actions={
          units.length > 0 && <Button onClick={all}>{t('issue.allBelow', { n: units.length })}</Button>
        }
        submit={submit}
      >
        <p className="muted">{t('issue.how', { number })}</p>
        <Field name="reference" label={t('head.number')}>
          <Input maxLength={100} placeholder={t('head.numberHint')} />
        </Field>
        <Field name="issuedOn" label={t('issue.on')} required>
          <DayField label={t('issue.on')} />
        </Field>
        <Field name="addressees" label={t('issue.addressees')} required>
          <UnitsField />
        </Field>
        <Field name="note" label={t('note')}>
          <Input maxLength={500} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
