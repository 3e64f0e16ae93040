import type { Text } from '@medelge/documents'
import { EditorContent, useEditor } from '@tiptap/react'
import { Form, Input } from 'antd'
import { useMemo } from 'react'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { message } from '#kit/say/say.ts'
import { useDocumentWords } from '../document-words.ts'
import { extensions } from '../editing/extensions.ts'
import { written } from '../editing/written.ts'
import type { Section } from '../use-document.ts'
import styles from './suggestions.module.css'

/** The words of a section, to be changed and proposed; the section itself stays as it is. */
export function SuggestDialog({
  id,
  section,
  onClose,
}: {
  id: string
  section: Section
  onClose: () => void
}) {
  const { t } = useDocumentWords()
  const [form] = Form.useForm<{ note?: string }>()
  const send = useWrite('POST /api/documents/{id}/suggestions', () => {
    message.success(t('suggesting.done'))
    onClose()
  })
  const parts = useMemo(() => extensions(() => undefined), [])
  const editor = useEditor({
    extensions: parts,
    content: section.body as Text,
    editorProps: { attributes: { 'aria-label': section.heading, class: styles.body ?? '' } },
  })
  const submit = async () => {
    if (!editor) return
    const { note = '' } = form.getFieldsValue(true) as { note?: string }
    const body = written(editor.getJSON())
    await send.send({ params: { id }, body: { section: section.key, version: section.version, body, note } })
  }
  return (
    <Dialog title={t('suggesting.title', { heading: section.heading })} onClose={onClose}>
      <EditForm<{ note?: string }> form={form} label={t('suggesting.submit')} submit={submit}>
        <p className="muted">{t('suggesting.how')}</p>
        <EditorContent editor={editor} />
        <Field name="note" label={t('suggesting.note')}>
          <Input maxLength={500} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
