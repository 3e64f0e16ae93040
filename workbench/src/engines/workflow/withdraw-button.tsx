import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#api/api-error.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { message } from '#kit/say/say.ts'
import { AdjustDialog, ReasonDialog } from './dialogs.ts'
import { type Path, type State, wordFor } from './records.ts'

/** Takes a record out of every queue and total, with a reason; it stays to be seen. */
export function WithdrawButton({
  path,
  record: { id, version, state },
  title,
  reasons,
}: {
  /** What was asked for by others is withdrawn by nobody. */
  path: Exclude<Path, 'collection-sheets'>
  record: { id: string; version: number; state: State }
  title: string
  reasons: readonly string[]
}) {
  const { t } = useTranslation('workflow')
  const [open, setOpen] = useState(false)
  const [closed, setClosed] = useState<{ reason: string; note: string }>()
  const withdraw = useWrite(`POST /api/${path}/{id}/withdraw`, () => message.success(t('withdraw.done')))
  const params = { id }
  const send = (reason: string) =>
    withdraw.send({ params, body: { version, reason } }).catch((error: Error) => {
      if (!(error instanceof ApiError) || error.code !== 'PERIOD_CLOSED') throw error
      setClosed({ reason, note: error.message })
    })
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('withdraw.open')}
      </Button>
      {open && (
        <ReasonDialog
          title={title}
          note={t(state === 'counted' ? `withdraw.${wordFor('counted', path)}` : 'withdraw.uncounted')}
          label={t('withdraw.submit')}
          reasons={reasons}
          send={send}
          onClose={() => setOpen(false)}
        />
      )}
      {closed && (
        <AdjustDialog
          note={closed.note}
          label={t('withdraw.submit')}
          send={(adjustment) =>
            withdraw.send({ params, body: { version, reason: closed.reason, adjustment } })
          }
          onClose={() => setClosed(undefined)}
        />
      )}
    </>
  )
}
