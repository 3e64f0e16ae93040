import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Record } from '#kit/beside.tsx'
import { EvidenceList } from '#kit/evidence-list.tsx'
import { Facts } from '#kit/facts.tsx'
import { exact } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { useTitle } from '#kit/page.tsx'
import { Answered } from '#kit/states.tsx'
import { UnitName } from '../organizations/unit-field.tsx'
import { CloseFacility } from './close-facility.tsx'

/** One facility with its evidence. */
export function FacilityRecord() {
  const { t } = useTranslation('facilities')
  const { id = '' } = useParams()
  const [closing, setClosing] = useState(false)
  const answer = useRead('GET /api/facilities/{id}', { params: { id } })
  const facility = answer.data?.facility
  useTitle(facility?.name ?? t('entry'))
  const mayClose = answer.data?.can.register && facility && !facility.closedOn && facility.kind !== 'exhibit'
  return (
    <Record
      title={facility?.name ?? '…'}
      mark={facility?.closedOn && <Mark>{t('closedOn', { day: facility.closedOn })}</Mark>}
      back="/facilities"
      actions={mayClose && <Button onClick={() => setClosing(true)}>{t('close.open')}</Button>}
    >
      <Answered from={answer}>
        {({ facility: one, evidence }) => (
          <>
            <Facts
              items={[
                [t('kind'), t(`kinds.${one.kind}`)],
                [t('code'), one.code],
                [t('unit'), <UnitName key="unit" id={one.organizationId} />],
                [t('quantity'), exact(one.quantity)],
                [t('openedOn'), one.openedOn],
                [t('remark'), one.note],
              ]}
            />
            <EvidenceList evidence={evidence} />
            {closing && <CloseFacility facility={one} onClose={() => setClosing(false)} />}
          </>
        )}
      </Answered>
    </Record>
  )
}
