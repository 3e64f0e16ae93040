import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { RecordSteps } from '#engines/workflow/record-steps.tsx'
import { WithdrawButton } from '#engines/workflow/withdraw-button.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import type { ClosingAnswer } from '../facility.ts'
import { ClosingBody } from './closing-body.tsx'
import { ClosingForm } from './closing-form.tsx'

/** The closing of a facility as a part of its page, with what may be done about it. */
export function ClosingPart({ id }: { id: string }) {
  const { t } = useTranslation('facilities')
  const answer = useRead('GET /api/facility-closings/{id}', { params: { id } })
  return (
    <Answered from={answer} lines={3}>
      {(whole) => (
        <Part
          title={
            <>
              {t('close.part')} <RecordMark state={whole.closing.state} />
            </>
          }
          actions={<ClosingActions answer={whole} />}
        >
          <ClosingBody answer={whole} />
        </Part>
      )}
    </Answered>
  )
}

function ClosingActions({ answer }: { answer: ClosingAnswer }) {
  const { t } = useTranslation('facilities')
  const [changing, setChanging] = useState(false)
  const { closing, facility, can } = answer
  return (
    <>
      <RecordSteps path="facility-closings" record={closing} can={can} />
      {can.record && <Button onClick={() => setChanging(true)}>{t('close.change')}</Button>}
      {(can.record || can.correct) && (
        <WithdrawButton
          path="facility-closings"
          record={closing}
          title={t('close.withdrawTitle')}
          reasons={t('close.withdrawReasons', { returnObjects: true }) as string[]}
        />
      )}
      {changing && <ClosingForm facility={facility} change={answer} onClose={() => setChanging(false)} />}
    </>
  )
}
