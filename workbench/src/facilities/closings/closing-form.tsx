import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { useHandedIn } from '#engines/workflow/waits-for.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { EvidenceDrop } from '#kit/files/evidence-drop.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { AdjustmentField, useClosed } from '../../figures/index.ts'
import type { ClosingAnswer, Facility } from '../facility-words.ts'

interface Values {
  closedOn: string
  note?: string
  evidence?: string[]
  adjustment?: string
}

function valuesOf({ closing: { closedOn, note, adjustment }, evidence }: ClosingAnswer): Values {
  const files = evidence.map(({ id }) => id)
  return { closedOn, note, evidence: files, ...(adjustment === null ? {} : { adjustment }) }
}

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
  const { closedThrough, watch } = useClosed()
  const handedIn = useHandedIn()
  const close = useWrite('POST /api/facilities/{id}/close', onClose)
  const correct = useWrite('PUT /api/facility-closings/{id}', onClose)
  const send = async (body: Values) => {
    const { closing: before } = change ?? {}
    const sent = before
      ? correct.send({ params: { id: before.id }, body: { ...body, version: before.version } })
      : close.send({ params: { id: facility.id }, body })
    const { waitsFor } = await watch(sent)
    handedIn(waitsFor)
  }
  return (
    <Dialog title={t('close.title', { name: facility.name })} onClose={onClose}>
      <EditForm<Values>
        label={t('close.submit')}
        initial={change ? valuesOf(change) : { closedOn: today() }}
        submit={send}
      >
        <Field name="closedOn" label={t('close.day')} required hint={t('close.hint')}>
          <DayField />
        </Field>
        <AdjustmentField closedThrough={closedThrough} />
        <Field name="note" label={t('close.note')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
        </Field>
        <Field name="evidence" label={t('evidence')}>
          <EvidenceDrop kept={change?.evidence ?? []} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
