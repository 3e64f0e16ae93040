import type { Binding } from '@medelge/documents'
import type { Editor } from '@tiptap/react'
import { Form } from 'antd'
import { Button } from '#kit/button.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm } from '#kit/form/edit-form.tsx'
import { useDocumentWords } from '../document-words.ts'
import type { Opened } from '../use-document.ts'
import { bindingOf, type Chosen, chosenOf } from './choices.ts'
import { PickerFields } from './picker-fields.tsx'
import { Preview } from './preview.tsx'

/** Chooses a figure and how it is said: put in where the cursor stands, over what is chosen, or in place of another one. */
export function PickerDialog({
  editor,
  answer: { document },
  picked,
  onClose,
}: {
  editor: Editor
  answer: Opened
  picked: { binding?: Binding; position?: number }
  onClose: () => void
}) {
  const { t } = useDocumentWords()
  const [form] = Form.useForm<Chosen>()
  const { binding: before, position } = picked
  const initial: Chosen = before
    ? chosenOf(before)
    : { organization: document.organizationId, period: document.period, style: 'plain', bare: false }
  const chosen = { ...initial, ...(Form.useWatch([], form) as Chosen | undefined) }
  const put = async () => {
    const binding = bindingOf({ ...initial, ...(form.getFieldsValue(true) as Chosen) })
    if (!binding) return
    // What a figure is compared with is kept: it was put in by the template.
    const attrs = { ...binding, ...(before?.compare ? { compare: before.compare } : {}) }
    const node = { type: 'figure', attrs }
    const chain = editor.chain()
    if (position === undefined) chain.insertContent(node).run()
    else chain.insertContentAt({ from: position, to: position + 1 }, node).run()
    onClose()
  }
  const remove = () => {
    if (position !== undefined)
      editor
        .chain()
        .deleteRange({ from: position, to: position + 1 })
        .run()
    onClose()
  }
  return (
    <Dialog title={t(before ? 'picker.change' : 'picker.title')} onClose={onClose}>
      <EditForm<Chosen>
        form={form}
        initial={initial}
        label={t(before ? 'picker.put' : 'picker.insert')}
        submit={put}
        actions={
          before && (
            <Button danger onClick={remove}>
              {t('picker.remove')}
            </Button>
          )
        }
      >
        <PickerFields own={document} />
        <Preview binding={bindingOf(chosen)} />
      </EditForm>
    </Dialog>
  )
}
