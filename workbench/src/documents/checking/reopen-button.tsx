import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { ReasonDialog } from '#engines/workflow/dialogs.ts'
import { Button } from '#kit/button.tsx'
import { message } from '#kit/say/say.ts'
import { useDocumentWords } from '../document-words.ts'
import type { Opened } from '../use-document.ts'

/** Opens a frozen document for a correction, with the reason why; what is frozen stands meanwhile. */
export function ReopenButton({ document: { id, version } }: Pick<Opened, 'document'>) {
  const { t } = useDocumentWords()
  const [open, setOpen] = useState(false)
  const reopen = useWrite('POST /api/documents/{id}/reopen', () => message.success(t('reopen.done')))
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('reopen.open')}</Button>
      {open && (
        <ReasonDialog
          title={t('reopen.title')}
          note={t('reopen.note')}
          label={t('reopen.submit')}
          reasons={t('reopen.reasons', { returnObjects: true }) as string[]}
          send={(reason) => reopen.send({ params: { id }, body: { version, reason } })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
