import { Form, Input, Select } from 'antd'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { useDocumentWords } from '../document-words.ts'
import type { Section } from '../use-document.ts'

interface Values {
  behind: string
  heading: string
  level: 1 | 2 | 3
}

/** Where a new section stands, and what it is called. */
export function AddDialog({
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
  const add = useWrite('POST /api/documents/{id}/sections', onClose)
  return (
    <Dialog title={t('add.title')} onClose={onClose}>
      <EditForm<Values>
        form={form}
        initial={{ behind: sections.at(-1)?.key ?? '', level: 1 }}
        label={t('add.submit')}
        submit={async () => {
          const { behind, heading, level } = form.getFieldsValue(true) as Values
          await add.send({ params: { id }, body: { behind: behind || null, heading: heading.trim(), level } })
        }}
      >
        <Field name="heading" label={t('heading')} required>
          <Input maxLength={200} />
        </Field>
        <Field name="behind" label={t('add.behind')}>
          <Select
            options={[
              { value: '', label: t('add.first') },
              ...sections.map(({ key, heading }) => ({ value: key, label: heading })),
            ]}
          />
        </Field>
        <Field name="level" label={t('add.level')}>
          <Select options={[1, 2, 3].map((value) => ({ value, label: t('add.levelOf', { n: value }) }))} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
