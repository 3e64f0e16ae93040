import { useState } from 'react'
import { RecordSteps } from '#engines/workflow/record-steps.tsx'
import { ReopenButton, type ReopenWords } from '#engines/workflow/reopen-button.tsx'
import { WithdrawButton } from '#engines/workflow/withdraw-button.tsx'
import { Button } from '#kit/button.tsx'
import { onTop } from '#kit/later/on-top.ts'
import { useDocumentWords } from '../document-words.ts'
import { Downloads } from '../downloads.tsx'
import { RemoveDocument } from '../remove-document.tsx'
import type { Opened } from '../use-document.ts'

const HandInDialog = onTop(() => import('./hand-in-dialog.tsx'), 'HandInDialog')
const HeadDialog = onTop(() => import('../head/head-dialog.tsx'), 'HeadDialog')

/** What may be done with the document as a whole; `signed`: a frozen version stands open, which brings its own files. */
export function DocumentActions({ answer, signed }: { answer: Opened; signed: boolean }) {
  const { t } = useDocumentWords()
  const [open, setOpen] = useState<'handIn' | 'head'>()
  const { document, versions, can } = answer
  const stands = versions.some(({ revoked }) => revoked === null)
  const withdrawable = can.write ? !can.remove && !stands : can.correct && document.state === 'counted'
  const close = () => setOpen(undefined)
  return (
    <>
      {can.write && <Button onClick={() => setOpen('head')}>{t('head.open')}</Button>}
      {!signed && <Downloads id={document.id} />}
      <RemoveDocument answer={answer} />
      {withdrawable && (
        <WithdrawButton
          path="documents"
          record={document}
          title={t('withdraw.title', { title: document.title })}
          reasons={t('withdraw.reasons', { returnObjects: true }) as string[]}
        />
      )}
      {can.reopen && (
        <ReopenButton
          path="documents"
          record={document}
          words={t('reopen', { returnObjects: true }) as ReopenWords}
        />
      )}
      <RecordSteps path="documents" record={document} can={can} onSubmit={() => setOpen('handIn')} />
      {open === 'handIn' && <HandInDialog answer={answer} onClose={close} />}
      {open === 'head' && <HeadDialog answer={answer} onClose={close} />}
    </>
  )
}
