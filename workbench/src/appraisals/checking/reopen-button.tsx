import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { ReasonDialog } from '#engines/workflow/dialogs.ts'
import { Button } from '#kit/button.tsx'
import { message } from '#kit/say/say.ts'
import type { Appraisal } from '../use-appraisal.ts'

/** Opens a frozen form for a correction, with the reason why; what is frozen stands meanwhile. */
export function ReopenButton({ appraisal: { id, version } }: Pick<Appraisal, 'appraisal'>) {
  const { t } = useTranslation('appraisals')
  const [open, setOpen] = useState(false)
  const reopen = useWrite('POST /api/appraisals/{id}/reopen', () => message.success(t('reopen.done')))
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
