import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Input as Sent } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { useFieldMessages } from '#engines/fields/field-messages.ts'
import { RecordForm } from '#engines/records/record-form.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { message } from '#kit/say/say.ts'
import { UnitField } from '../../organizations/index.ts'
import { SeriesField } from '../form/series-field.tsx'

type NewActivity = Sent<'POST /api/activities'>['body']

/** A new activity; the sessions held for it are recorded where they happen. */
export function PlanActivity({ organizationId, onClose }: { organizationId: number; onClose: () => void }) {
  const { t } = useTranslation('activities')
  const messages = useFieldMessages('session')
  const plan = useWrite('POST /api/activities')
  const done = () => {
    message.success(t('plan.done'))
    onClose()
  }
  return (
    <Dialog title={t('plan.open')} onClose={onClose}>
      <RecordForm<NewActivity, object>
        label={t('plan.submit')}
        draft={{ form: 'activity.new' }}
        initial={{ organizationId }}
        send={(body) => plan.send({ body })}
        onDone={done}
      >
        <Field name="title" label={messages.label('title')} required>
          <Input autoFocus maxLength={120} />
        </Field>
        <Field name="organizationId" label={t('plan.unit')} required hint={t('plan.unitHint')}>
          <UnitField />
        </Field>
        <Field name="seriesId" label={messages.label('seriesId')}>
          <SeriesField />
        </Field>
        <Field name="startsOn" label={t('plan.from')} required>
          <DayField />
        </Field>
        <Field name="endsOn" label={t('plan.to')} required>
          <DayField />
        </Field>
        <Field name="note" label={messages.label('note')}>
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Field>
      </RecordForm>
    </Dialog>
  )
}
