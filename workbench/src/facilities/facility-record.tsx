import { isAdded } from '@medelge/figures'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { RecordSteps } from '#engines/workflow/record-steps.tsx'
import { WithdrawButton } from '#engines/workflow/withdraw-button.tsx'
import { Record } from '#kit/page/beside.tsx'
import { useTitle } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { ClosingForm } from './closings/closing-form.tsx'
import { ClosingPart } from './closings/closing-part.tsx'
import type { FacilityAnswer } from './facility.ts'
import { FacilityBody } from './facility-body.tsx'
import { FacilityForm } from './facility-form.tsx'
import { FacilityMark } from './facility-mark.tsx'

/** One facility whole: since when it stands and until when, what proves it, who did what. */
export function FacilityRecord() {
  const { t } = useTranslation('facilities')
  const { id = '' } = useParams()
  const answer = useRead('GET /api/facilities/{id}', { params: { id } })
  const facility = answer.data?.facility
  useTitle(facility?.name ?? t('entry'))
  return (
    <Record
      title={facility?.name ?? '…'}
      mark={facility && <FacilityMark facility={facility} />}
      back="/facilities"
      actions={answer.data && <FacilityActions answer={answer.data} />}
    >
      <Answered from={answer}>
        {(whole) => (
          <>
            {whole.closing && <ClosingPart id={whole.closing.id} />}
            <FacilityBody answer={whole} />
          </>
        )}
      </Answered>
    </Record>
  )
}

function FacilityActions({ answer }: { answer: FacilityAnswer }) {
  const { t } = useTranslation('facilities')
  const [open, setOpen] = useState<'change' | 'close'>()
  const { facility, closing, can } = answer
  const done = () => setOpen(undefined)
  const closes = can.handIn && facility.state === 'counted' && !closing && !isAdded(facility.kind)
  return (
    <>
      <RecordSteps path="facilities" record={facility} can={can} />
      {can.record && <Button onClick={() => setOpen('change')}>{t('change')}</Button>}
      {closes && <Button onClick={() => setOpen('close')}>{t('close.open')}</Button>}
      {(can.record || (can.correct && !closing)) && (
        <WithdrawButton
          path="facilities"
          record={facility}
          title={t('withdrawTitle')}
          reasons={t('withdrawReasons', { returnObjects: true }) as string[]}
        />
      )}
      {open === 'change' && <FacilityForm change={answer} onClose={done} />}
      {open === 'close' && <ClosingForm facility={facility} onClose={done} />}
    </>
  )
}
