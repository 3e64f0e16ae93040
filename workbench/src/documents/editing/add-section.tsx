import { useState } from 'react'
import { Button } from '#kit/button.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { onTop } from '#kit/later/on-top.ts'
import { useDocumentWords } from '../document-words.ts'
import type { Section } from '../use-document.ts'

const AddDialog = onTop(() => import('./add-dialog.tsx'), 'AddDialog')

/** Puts in a section of one’s own. */
export function AddSection({ id, sections }: { id: string; sections: readonly Section[] }) {
  const { t } = useDocumentWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {t('add.open')}
      </Button>
      {open && <AddDialog id={id} sections={sections} onClose={() => setOpen(false)} />}
    </>
  )
}
