import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { useConfirm } from '#kit/confirm.ts'
import { useGo } from '#kit/nav-link.tsx'
import { message } from '#kit/say/say.ts'
import { useDocumentWords } from './document-words.ts'
import type { Opened } from './use-document.ts'

/** Discards a document begun by mistake; once handed in there is no such button. */
export function RemoveDocument({ answer: { document, can } }: { answer: Opened }) {
  const { t } = useDocumentWords()
  const confirm = useConfirm()
  const go = useGo()
  const remove = useWrite('DELETE /api/documents/{id}')
  if (!can.remove) return null
  const discard = async () => {
    const title = t('remove.title', { title: document.title })
    if (!(await confirm({ title, content: t('remove.note'), yes: t('remove.yes'), danger: true }))) return
    try {
      await remove.send({ params: { id: document.id } })
      message.success(t('remove.done'))
      go('/documents', { replace: true })
    } catch (error) {
      message.error((error as Error).message)
    }
  }
  return (
    <Button danger loading={remove.busy} onClick={discard}>
      {t('remove.open')}
    </Button>
  )
}
