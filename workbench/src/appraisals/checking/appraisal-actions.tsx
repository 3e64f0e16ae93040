import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordSteps } from '#engines/workflow/record-steps.tsx'
import { ReopenButton, type ReopenWords } from '#engines/workflow/reopen-button.tsx'
import { WithdrawButton } from '#engines/workflow/withdraw-button.tsx'
import { Button } from '#kit/button.tsx'
import { EditOutlined } from '#kit/icons/acts.ts'
import { onTop } from '#kit/later/on-top.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Downloads } from '../downloads.tsx'
import { RemoveForm } from '../remove-form.tsx'
import type { Appraisal } from '../use-appraisal.ts'

const HandInDialog = onTop(() => import('./hand-in-dialog.tsx'), 'HandInDialog')

/** What may be done with the form as a whole; `signed`: a frozen version stands open, which brings its own files. */
export function AppraisalActions({ answer, signed }: { answer: Appraisal; signed: boolean }) {
  const { t } = useTranslation('appraisals')
  const go = useGo()
  const [handingIn, setHandingIn] = useState(false)
  const { appraisal, form, versions, can } = answer
  const stands = versions.some(({ revoked }) => revoked === null)
  // A round begun to correct what is frozen is not withdrawn: the frozen version would go with it.
  const withdrawable = can.write ? !can.remove && !stands : can.correct && appraisal.state === 'counted'
  return (
    <>
      {can.write && (
        <Button icon={<EditOutlined />} onClick={() => go(`/appraisals/${appraisal.id}/change`)}>
          {t('change.open')}
        </Button>
      )}
      {!signed && <Downloads id={appraisal.id} />}
      <RemoveForm answer={answer} />
      {withdrawable && (
        <WithdrawButton
          path="appraisals"
          record={appraisal}
          title={t('withdraw.title', { project: form.project })}
          reasons={t('withdraw.reasons', { returnObjects: true }) as string[]}
        />
      )}
      {can.reopen && (
        <ReopenButton
          path="appraisals"
          record={appraisal}
          words={t('reopen', { returnObjects: true }) as ReopenWords}
        />
      )}
      <RecordSteps path="appraisals" record={appraisal} can={can} onSubmit={() => setHandingIn(true)} />
      {handingIn && <HandInDialog answer={answer} onClose={() => setHandingIn(false)} />}
    </>
  )
}
