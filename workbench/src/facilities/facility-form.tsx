import { FACILITY_KIND_CODES } from '@medelge/figures'
import { Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { useHandedIn } from '#engines/workflow/waits-for.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { EvidenceDrop } from '#kit/files/evidence-drop.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { Loading } from '#kit/states.tsx'
import { useUnit } from '#shell/place.ts'
import { AdjustmentField, useClosed } from '../figures/index.ts'
import { AreaField, UnitField } from '../organizations/index.ts'
import { type Facility, type FacilityAnswer, useFacilityKinds } from './facility-words.ts'

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

function valuesOf({ facility, evidence }: FacilityAnswer): Values {
  const { kind, name, organizationId, areaId, quantity, openedOn, note } = facility
  return {
    ...{ kind, name, organizationId, areaId, quantity, openedOn, note },
    evidence: evidence.map(({ id }) => id),
    ...(facility.adjustment === null ? {} : { adjustment: facility.adjustment }),
  }
}

/** A facility from the day it opened, handed in for its check; or one that came back, changed and handed in again. */
export function FacilityForm({ change, onClose }: { change?: FacilityAnswer; onClose: () => void }) {
  const { t } = useTranslation('facilities')
  const kinds = useFacilityKinds()
  const { id } = useUnit()
  const own = useRead('GET /api/organizations/{id}', { params: { id } })
  const { closedThrough, watch } = useClosed()
  const handedIn = useHandedIn()
  const register = useWrite('POST /api/facilities', onClose)
  const correct = useWrite('PUT /api/facilities/{id}', onClose)
  if (!own.data) return <Loading lines={3} />
  const send = async (body: Values) => {
    const { facility: before } = change ?? {}
    const sent = before
      ? correct.send({ params: { id: before.id }, body: { ...body, version: before.version } })
      : register.send({ body })
    const { waitsFor } = await watch(sent)
    handedIn(waitsFor)
  }
  return (
    <Dialog title={t(change ? 'register.change' : 'register.open')} onClose={onClose}>
      <EditForm<Values>
        label={t('register.submit')}
        draft={
          change
            ? { form: 'facility.change', record: change.facility.id, version: change.facility.version }
            : { form: 'facility.new' }
        }
        initial={
          change
            ? valuesOf(change)
            : {
                kind: FACILITY_KIND_CODES[0],
                organizationId: id,
                areaId: own.data.organization.areaId,
                quantity: 1,
                openedOn: today(),
              }
        }
        submit={send}
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
        <AdjustmentField closedThrough={closedThrough} />
        <Field name="quantity" label={t('quantity')} required hint={t('quantityHint')}>
          <InputNumber min={1} max={100_000} precision={0} />
        </Field>
        <Field name="note" label={t('remark')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
        </Field>
        <Field name="evidence" label={t('evidence')}>
          <EvidenceDrop kept={change?.evidence ?? []} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
