import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { MenuButton } from '#kit/menu/menu.tsx'
import { useDocumentWords } from '../document-words.ts'
import type { Opened } from '../use-document.ts'
import { PhotoDialog } from './photo-dialog.tsx'
import { RecordsDialog } from './records-dialog.tsx'
import { TableDialog } from './table-dialog.tsx'

/** What is put in beside a single number: tables, charts, lists and photos. */
export function InsertMenu({ editor, document }: { editor: Editor; document: Opened['document'] }) {
  const { t } = useDocumentWords()
  const [open, setOpen] = useState<'table' | 'records' | 'photo'>()
  const close = () => {
    setOpen(undefined)
    editor.commands.focus()
  }
  return (
    <>
      <MenuButton
        size="small"
        edge="start"
        label={t('inserting.open')}
        items={(['table', 'records', 'photo'] as const).map((key) => ({
          key,
          text: t(`inserting.${key}`),
          act: () => setOpen(key),
        }))}
      >
        {t('inserting.open')}
      </MenuButton>
      {open === 'table' && <TableDialog editor={editor} own={document} onClose={close} />}
      {open === 'records' && <RecordsDialog editor={editor} document={document} onClose={close} />}
      {open === 'photo' && <PhotoDialog editor={editor} document={document} onClose={close} />}
    </>
  )
}
