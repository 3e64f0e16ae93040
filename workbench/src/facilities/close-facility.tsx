import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { DayField } from '#kit/date-field.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/edit-form.tsx'
import { today } from '#kit/format.ts'
import { AdjustmentField } from '../figures/adjustment-field.tsx'
import { useClosed } from '../figures/use-closed.ts'
import type { Facility } from './facility-words.ts'

/** The end of a facility; the stock drops on that day and stays as it was before. */
export function CloseFacility({ facility, onClose }: { facility: Facility; onClose: () => void }) {
  const { t } = useTranslation('facilities')
  const { closedThrough, watch } = useClosed()
  const close = useWrite('POST /api/facilities/{id}/close', onClose)
  return (
    <Dialog title={t('close.title', { name: facility.name })} onClose={onClose}>
      <EditForm<{ closedOn: string; adjustment?: string }>
        label={t('close.submit')}
        initial={{ closedOn: today() }}
        submit={(body) => watch(close.send({ params: { id: facility.id }, body }))}
      >
        <Field name="closedOn" label={t('close.day')} required hint={t('close.hint')}>
          <DayField />
        </Field>
        <AdjustmentField closedThrough={closedThrough} />
      </EditForm>
    </Dialog>
  )
}
