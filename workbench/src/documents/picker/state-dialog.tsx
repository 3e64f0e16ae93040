import type { Editor } from '@tiptap/react'
import { Form, Input } from 'antd'
import { Button } from '#kit/button.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { useDocumentWords } from '../document-words.ts'

/** Says where the numbers of the chosen words come from, or takes that back. */
export function StateDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useDocumentWords()
  const [form] = Form.useForm<{ source: string }>()
  const before = editor.getAttributes('stated').source as string | undefined
  const { from, to } = editor.state.selection
  const put = async () => {
    const { source } = form.getFieldsValue(true) as { source: string }
    editor.chain().setMark('stated', { source: source.trim() }).run()
    onClose()
  }
  const drop = () => {
    editor.chain().unsetMark('stated').run()
    onClose()
  }
  return (
    <Dialog title={t('stating.title')} onClose={onClose}>
      <EditForm<{ source: string }>
        form={form}
        initial={{ source: before ?? '' }}
        label={t('stating.submit')}
        submit={put}
        actions={before && <Button onClick={drop}>{t('stating.drop')}</Button>}
      >
        <p>“{editor.state.doc.textBetween(from, to, ' ')}”</p>
        <Field name="source" label={t('stating.source')} hint={t('stating.note')} required>
          <Input maxLength={300} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
