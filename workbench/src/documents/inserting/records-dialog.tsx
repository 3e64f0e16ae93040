import type { Editor } from '@tiptap/react'
import { Checkbox, Form, Input, Select } from 'antd'
import { useRead } from '#api/use-read.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { UnitField } from '../../organizations/index.ts'
import { useDocumentWords } from '../document-words.ts'
import { periodChoices } from '../picker/choices.ts'
import type { Opened } from '../use-document.ts'

interface Chosen {
  title?: string
  list?: string
  organization?: number
  period?: string
  newOnly?: boolean
  columns?: string[]
}

const own = ['name', 'unit', 'area', 'since', 'until', 'code', 'note'] as const

/** Records of a list as a table: those that stand at the end of a period, or came within it. */
export function RecordsDialog({
  editor,
  document,
  onClose,
}: {
  editor: Editor
  document: Opened['document']
  onClose: () => void
}) {
  const { t, i18n } = useDocumentWords()
  const [form] = Form.useForm<Chosen>()
  const { data } = useRead('GET /api/register-kinds', { query: {} })
  const list = Form.useWatch('list', form)
  const words = ({ zh, en }: { zh: string; en?: string | undefined }) =>
    i18n.language === 'en' ? (en ?? zh) : zh
  const kind = data?.items.find(({ code }) => code === list)
  const initial: Chosen = {
    ...{ organization: document.organizationId, period: document.period, newOnly: false },
    columns: ['name', 'unit', 'since'],
  }
  const put = async () => {
    const chosen = { ...initial, ...(form.getFieldsValue(true) as Chosen) }
    const { title = '', organization = document.organizationId, period = document.period } = chosen
    const attrs = {
      ...{ title: title.trim(), list: chosen.list ?? '', organization, period },
      ...{ newOnly: chosen.newOnly === true, columns: chosen.columns ?? [] },
    }
    editor.chain().insertContent({ type: 'recordTable', attrs }).run()
    onClose()
  }
  return (
    <Dialog title={t('inserting.records')} onClose={onClose}>
      <EditForm<Chosen> form={form} initial={initial} label={t('picker.insert')} submit={put}>
        <Field name="list" label={t('inserting.list')} required>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={!data}
            onChange={(code: string) => {
              const next = data?.items.find((one) => one.code === code)
              if (next)
                form.setFieldsValue({ title: words(next.form.words), columns: ['name', 'unit', 'since'] })
            }}
            options={(data?.items ?? []).map(({ code, form: { words: said } }) => ({
              value: code,
              label: words(said),
            }))}
          />
        </Field>
        <Field name="title" label={t('inserting.title')} required>
          <Input maxLength={100} />
        </Field>
        <Field name="organization" label={t('picker.unit')} required>
          <UnitField />
        </Field>
        <Field name="period" label={t('picker.period')} required>
          <Select showSearch={{ optionFilterProp: 'label' }} options={periodChoices(document.period)} />
        </Field>
        <Field name="newOnly" label={t('inserting.which')} valuePropName="checked">
          <Checkbox>{t('inserting.newOnly')}</Checkbox>
        </Field>
        <Field name="columns" label={t('inserting.columns')} required>
          <Select
            mode="multiple"
            options={[
              ...own.map((value) => ({ value: value as string, label: t(`columns.${value}`) })),
              ...(kind?.form.fields ?? []).map(({ code, words: said }) => ({
                value: code,
                label: words(said),
              })),
            ]}
          />
        </Field>
      </EditForm>
    </Dialog>
  )
}
