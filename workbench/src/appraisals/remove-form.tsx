import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { useConfirm } from '#kit/confirm.ts'
import { useGo } from '#kit/nav-link.tsx'
import { message } from '#kit/say/say.ts'
import type { Appraisal } from './use-appraisal.ts'

/** Discards a form begun by mistake; once handed in there is no such button. */
export function RemoveForm({ answer: { appraisal, form, can } }: { answer: Appraisal }) {
  const { t } = useTranslation('appraisals')
  const confirm = useConfirm()
  const go = useGo()
  const remove = useWrite('DELETE /api/appraisals/{id}')
  if (!can.remove) return null
  const discard = async () => {
    const title = t('remove.title', { project: form.project })
    if (!(await confirm({ title, content: t('remove.note'), yes: t('remove.yes'), danger: true }))) return
    try {
      await remove.send({ params: { id: appraisal.id } })
      message.success(t('remove.done'))
      go('/appraisals', { replace: true })
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
