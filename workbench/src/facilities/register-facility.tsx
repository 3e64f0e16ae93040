import { Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { DayField } from '#kit/date-field.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/edit-form.tsx'
import { EvidenceDrop } from '#kit/evidence-drop.tsx'
import { today } from '#kit/format.ts'
import { Loading } from '#kit/states.tsx'
import { useUnit } from '#shell/place.ts'
import { AdjustmentField } from '../figures/adjustment-field.tsx'
import { useClosed } from '../figures/use-closed.ts'
import { AreaField } from '../organizations/area-field.tsx'
import { UnitField } from '../organizations/unit-field.tsx'
import { type Facility, facilityKinds } from './facility-words.ts'

interface Words {
  kind: Facility['kind']
  name: string
  organizationId: number
  areaId: number
  quantity: number
  openedOn: string
  note?: string
  evidence?: string[]
  adjustment?: string
}

/** A facility from the day it opened; the stock counts it from that day. */
export function RegisterFacility({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('facilities')
  const { id } = useUnit()
  const own = useRead('GET /api/organizations/{id}', { params: { id } })
  const { closedThrough, watch } = useClosed()
  const register = useWrite('POST /api/facilities', onClose)
  if (!own.data) return <Loading lines={3} />
  return (
    <Dialog title={t('register.open')} onClose={onClose}>
      <EditForm<Words>
        label={t('register.submit')}
        draft={{ form: 'facility.new' }}
        initial={{
          kind: 'e-station',
          organizationId: id,
          areaId: own.data.organization.areaId,
          quantity: 1,
          openedOn: today(),
        }}
        submit={(body) => watch(register.send({ body }))}
      >
        <Field name="kind" label={t('kind')} required>
          <Select options={facilityKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))} />
        </Field>
        <Field name="name" label={t('name')} required>
          <Input autoFocus maxLength={120} />
        </Field>
        <Field name="organizationId" label={t('unit')} required>
          <UnitField />
        </Field>
        <Field name="areaId" label={t('area')} required>
          <AreaField />
        </Field>
        <Field name="openedOn" label={t('openedOn')} required hint={t('openedHint')}>
          <DayField />
        </Field>
        <AdjustmentField closedThrough={closedThrough} />
        <Field name="quantity" label={t('quantity')} required hint={t('quantityHint')}>
          <InputNumber min={1} max={100_000} precision={0} />
        </Field>
        <Field name="note" label={t('remark')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
        </Field>
        <Field name="evidence" label={t('evidence')}>
          <EvidenceDrop />
        </Field>
      </EditForm>
    </Dialog>
  )
}
