import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { ReasonDialog } from '#engines/workflow/dialogs.ts'
import { RecordSteps } from '#engines/workflow/record-steps.tsx'
import { Button } from '#kit/button.tsx'
import { onTop } from '#kit/later/on-top.ts'
import { message } from '#kit/say/say.ts'
import { useCollectionWords } from '../collection-words.ts'
import type { Sheet } from './use-sheet.ts'

const ExtendSheet = onTop(() => import('./extend-sheet.tsx'), 'ExtendSheet')
const FollowSheet = onTop(() => import('./follow-sheet.tsx'), 'FollowSheet')

/** What may be done with a sheet beside filling it in. */
export function SheetActions({ answer }: { answer: Sheet }) {
  const { t } = useCollectionWords()
  const [open, setOpen] = useState<'reopen' | 'extend' | 'follow'>()
  const { sheet, can, collection } = answer
  const reopen = useWrite('POST /api/collection-sheets/{id}/reopen', () => message.success(t('reopen.done')))
  const isOpen = sheet.state === 'draft' || sheet.state === 'returned'
  const follows = can.ask && !collection.closedAt && (isOpen || sheet.state === 'withdrawn')
  const close = () => setOpen(undefined)
  return (
    <>
      {can.ask && isOpen && <Button onClick={() => setOpen('extend')}>{t('extend.open')}</Button>}
      {follows && <Button onClick={() => setOpen('follow')}>{t('follow.open')}</Button>}
      {can.reopen && <Button onClick={() => setOpen('reopen')}>{t('reopen.open')}</Button>}
      {/* Handing in stands below the fields, where it is saved first. */}
      <RecordSteps path="collection-sheets" record={sheet} can={{ check: can.check, recall: can.recall }} />
      {open === 'extend' && <ExtendSheet answer={answer} onClose={close} />}
      {open === 'follow' && <FollowSheet answer={answer} onClose={close} />}
      {open === 'reopen' && (
        <ReasonDialog
          title={t('reopen.title')}
          note={t('reopen.note')}
          label={t('reopen.submit')}
          reasons={t('reopen.reasons', { returnObjects: true }) as string[]}
          send={(reason) =>
            reopen.send({ params: { id: sheet.id }, body: { version: sheet.version, reason } })
          }
          onClose={close}
        />
      )}
    </>
  )
}
