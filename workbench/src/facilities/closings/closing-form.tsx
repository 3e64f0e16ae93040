import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { RecordForm } from '#engines/records/record-form.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { EvidenceDrop } from '#kit/files/evidence-drop.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { AdjustmentField } from '../../figures/index.ts'
import type { ClosingAnswer, Facility } from '../facility.ts'

interface Values {
  closedOn: string
  note?: string
  evidence?: string[]
  adjustment?: string
}

const valuesOf = ({ closing: { closedOn, note, adjustment } }: ClosingAnswer): Values => ({
  ...{ closedOn, note },
  ...(adjustment === null ? {} : { adjustment }),
})

/** The end of a facility, handed in for its check; the stock drops on that day and stays as it was before. */
export function ClosingForm({
  facility,
  change,
  onClose,
}: {
  facility: Pick<Facility, 'id' | 'name'>
  change?: ClosingAnswer
  onClose: () => void
}) {
  const { t } = useTranslation('facilities')
  const close = useWrite('POST /api/facilities/{id}/close')
  const correct = useWrite('PUT /api/facility-closings/{id}')
  const before = change?.closing
  return (
    <Dialog title={t('close.title', { name: facility.name })} onClose={onClose}>
      <RecordForm<Values, Answer<'POST /api/facilities/{id}/close'>>
        label={t('close.submit')}
        draft={{ form: 'facility.close', record: before?.id ?? facility.id, version: before?.version }}
        initial={change ? valuesOf(change) : { closedOn: today() }}
        evidence={change?.evidence}
        send={(body) =>
          before
            ? correct.send({ params: { id: before.id }, body: { ...body, version: before.version } })
            : close.send({ params: { id: facility.id }, body })
        }
        onDone={onClose}
      >
        <Field name="closedOn" label={t('close.day')} required hint={t('close.hint')}>
          <DayField />
        </Field>
        <AdjustmentField />
        <Field name="note" label={t('close.note')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
        </Field>
        <Field name="evidence" label={t('evidence')}>
          <EvidenceDrop kept={change?.evidence ?? []} />
        </Field>
      </RecordForm>
    </Dialog>
  )
}
