import type { Editor } from '@tiptap/react'
import { useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { Button } from '#kit/button.tsx'
import { useDocumentWords } from '../document-words.ts'
import { InsertMenu } from '../inserting/insert-menu.tsx'
import { StateDialog } from '../picker/state-dialog.tsx'
import type { Opened } from '../use-document.ts'
import styles from './editing.module.css'

/** What one does with the text; the number comes first. */
export function Toolbar({
  editor,
  document,
  onFigure,
}: {
  editor: Editor
  document: Opened['document']
  onFigure: () => void
}) {
  const { t } = useDocumentWords()
  const [stating, setStating] = useState(false)
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      heading: now.isActive('heading'),
      bullets: now.isActive('bulletList'),
      ordered: now.isActive('orderedList'),
      empty: now.state.selection.empty,
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  })
  const chain = () => editor.chain().focus()
  const toggle = (word: string, on: boolean, act: () => void) => (
    <Button size="small" type={on ? 'default' : 'text'} aria-pressed={on} onClick={act}>
      {word}
    </Button>
  )
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <Button size="small" type="primary" onClick={onFigure}>
        {t('insertFigure')}
      </Button>
      <InsertMenu editor={editor} document={document} />
      <Button size="small" disabled={state.empty} title={t('stateHint')} onClick={() => setStating(true)}>
        {t('stating.open')}
      </Button>
      {toggle(t('bold'), state.bold, () => chain().toggleBold().run())}
      {toggle(t('subheading'), state.heading, () => chain().toggleHeading({ level: 3 }).run())}
      {toggle(t('bullets'), state.bullets, () => chain().toggleBulletList().run())}
      {toggle(t('ordered'), state.ordered, () => chain().toggleOrderedList().run())}
      <Button size="small" type="text" disabled={!state.undo} onClick={() => chain().undo().run()}>
        {t('undo')}
      </Button>
      <Button size="small" type="text" disabled={!state.redo} onClick={() => chain().redo().run()}>
        {t('redo')}
      </Button>
      {stating && <StateDialog editor={editor} onClose={() => setStating(false)} />}
    </div>
  )
}
