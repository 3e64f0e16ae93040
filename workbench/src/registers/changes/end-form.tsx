import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { RecordForm } from '#engines/records/record-form.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { AdjustmentField } from '../../figures/index.ts'
import { type RecordAnswer, useRecordWords } from '../records/record.ts'
import { ProofFields } from '../records/record-fields.tsx'
import { reasonOf } from '../records/record-values.ts'
import { useRegisterWords } from '../register-words.ts'
import { useAnswering } from '../reviews/answering.tsx'
import type { ChangeAnswer } from './change.ts'

interface Values {
  day: string
  note?: string
  adjustment?: string
  evidence?: string[]
}

/** The end of a record, handed in for its check; it leaves its list on that day and stays in it on every day before. */
export function EndForm({
  answer: { record, kind, review },
  amend,
  onClose,
}: {
  answer: Pick<RecordAnswer, 'record' | 'kind'> & Partial<Pick<RecordAnswer, 'review'>>
  amend?: ChangeAnswer | undefined
  onClose: () => void
}) {
  const { t } = useRegisterWords()
  const word = useRecordWords(kind)
  const end = useWrite('POST /api/register-records/{id}/changes')
  const again = useWrite('PUT /api/register-changes/{id}')
  const before = amend?.change
  const answering = useAnswering(amend ? null : review)
  return (
    <Dialog title={t('end.title', { name: record.name, end: word('end') })} onClose={onClose}>
      <RecordForm<Values, Answer<'POST /api/register-records/{id}/changes'>>
        label={t('enter.submit')}
        draft={{
          form: 'register.end',
          record: before?.id ?? record.id,
          version: before?.version ?? record.version,
        }}
        initial={before ? { day: before.day, note: before.note, ...reasonOf(before) } : { day: today() }}
        evidence={amend?.evidence}
        send={(values) => {
          const body = { ...values, facts: null }
          return before
            ? again.send({ params: { id: before.id }, body: { ...body, version: before.version } })
            : end.send({ params: { id: record.id }, body: { ...body, review: answering.year } })
        }}
        onDone={onClose}
      >
        {answering.tick}
        <Field name="day" label={word('until')} required hint={t('end.hint')}>
          <DayField latest={today()} />
        </Field>
        <AdjustmentField />
        <ProofFields note={t('end.why', { end: word('end') })} kept={amend?.evidence ?? []} />
      </RecordForm>
    </Dialog>
  )
}
