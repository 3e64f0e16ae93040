import { Form, Input, Select } from 'antd'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { useDocumentWords } from '../document-words.ts'
import type { Section } from '../use-document.ts'

interface Values {
  section: string
  quote?: string
  words: string
}

/** Says something about a section. */
export function RemarkDialog({
  id,
  sections,
  onClose,
}: {
  id: string
  sections: readonly Section[]
  onClose: () => void
}) {
  const { t } = useDocumentWords()
  const [form] = Form.useForm<Values>()
  const say = useWrite('POST /api/documents/{id}/comments', onClose)
  return (
    <Dialog title={t('remarks.say')} onClose={onClose}>
      <EditForm<Values>
        form={form}
        initial={{ section: sections[0]?.key ?? '' }}
        label={t('remarks.submit')}
        submit={async () => {
          const { section, quote = '', words } = form.getFieldsValue(true) as Values
          await say.send({ params: { id }, body: { section, quote, words } })
        }}
      >
        <Field name="section" label={t('remarks.section')} required>
          <Select options={sections.map(({ key, heading }) => ({ value: key, label: heading }))} />
        </Field>
        <Field name="quote" label={t('remarks.quote')}>
          <Input maxLength={500} />
        </Field>
        <Field name="words" label={t('remarks.words')} required>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
