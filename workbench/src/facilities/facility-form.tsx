import { FACILITY_KIND_CODES } from '@medelge/figures'
import { Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { RecordForm } from '#engines/records/record-form.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { EvidenceDrop } from '#kit/files/evidence-drop.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { Loading } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import { AdjustmentField } from '../figures/index.ts'
import { AreaField, UnitField } from '../organizations/index.ts'
import { type Facility, type FacilityAnswer, useFacilityKinds } from './facility.ts'

interface Values {
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

const valuesOf = ({ facility }: FacilityAnswer): Values => {
  const { kind, name, organizationId, areaId, quantity, openedOn, note, adjustment } = facility
  const facts = { kind, name, organizationId, areaId, quantity, openedOn, note }
  return adjustment === null ? facts : { ...facts, adjustment }
}

/** A facility from the day it opened, handed in for its check; or one that came back, changed and handed in again. */
export function FacilityForm({ change, onClose }: { change?: FacilityAnswer; onClose: () => void }) {
  const { t } = useTranslation('facilities')
  const kinds = useFacilityKinds()
  const { id } = useUnit()
  const own = useRead('GET /api/organizations/{id}', { params: { id } })
  const register = useWrite('POST /api/facilities')
  const correct = useWrite('PUT /api/facilities/{id}')
  if (!own.data) return <Loading lines={3} />
  const { areaId } = own.data.organization
  const before = change?.facility
  return (
    <Dialog title={t(change ? 'register.change' : 'register.open')} onClose={onClose}>
      <RecordForm<Values, Answer<'POST /api/facilities'>>
        label={t('register.submit')}
        draft={
          before
            ? { form: 'facility.change', record: before.id, version: before.version }
            : { form: 'facility.new' }
        }
        initial={
          change
            ? valuesOf(change)
            : { kind: FACILITY_KIND_CODES[0], organizationId: id, areaId, quantity: 1, openedOn: today() }
        }
        evidence={change?.evidence}
        send={(body) =>
          before
            ? correct.send({ params: { id: before.id }, body: { ...body, version: before.version } })
            : register.send({ body })
        }
        onDone={onClose}
      >
        <Field name="kind" label={t('kind')} required>
          <Select options={kinds.options} />
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
        <AdjustmentField />
        <Field name="quantity" label={t('quantity')} required hint={t('quantityHint')}>
          <InputNumber min={1} max={100_000} precision={0} />
        </Field>
        <Field name="note" label={t('remark')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
        </Field>
        <Field name="evidence" label={t('evidence')}>
          <EvidenceDrop kept={change?.evidence ?? []} />
        </Field>
      </RecordForm>
    </Dialog>
  )
}
