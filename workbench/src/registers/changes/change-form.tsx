import type { Form } from '@medelge/fields/definition'
import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { useDefinitionMessages } from '#engines/fields/form/use-definition-messages.ts'
import { useWordedRefusals } from '#engines/fields/form/worded-refusal.ts'
import { RecordForm } from '#engines/records/record-form.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { AdjustmentField } from '../../figures/index.ts'
import type { RecordAnswer } from '../records/record.ts'
import { ProofFields, RecordFields } from '../records/record-fields.tsx'
import { type RecordValues, reasonOf, sentFacts, shownValues } from '../records/record-values.ts'
import { useOwnFields } from '../records/use-own-fields.ts'
import { WithForm } from '../records/with-form.tsx'
import { useRegisterWords } from '../register-words.ts'
import { renewed, useAnswering } from '../reviews/answering.tsx'
import type { ChangeAnswer } from './change.ts'

interface Props {
  answer: Pick<RecordAnswer, 'record' | 'kind' | 'values'> &
    Partial<Pick<RecordAnswer, 'review' | 'named' | 'files'>>
  /** One that came back, to be amended and handed in again. */
  amend?: ChangeAnswer | undefined
  onClose: () => void
}

/** What a record holds from a day on, handed in for its check; every day before stays as it was. */
export function ChangeForm({ answer, amend, onClose }: Props) {
  const { t } = useRegisterWords()
  return (
    <Dialog title={t('change.title', { name: answer.record.name })} onClose={onClose}>
      <WithForm kind={answer.kind}>
        {(form) => <Changing answer={answer} form={form} amend={amend} onClose={onClose} />}
      </WithForm>
    </Dialog>
  )
}

function Changing({ answer, form, amend, onClose }: Props & { form: Form }) {
  const { record, kind, values } = answer
  const { t } = useRegisterWords()
  const change = useWrite('POST /api/register-records/{id}/changes')
  const again = useWrite('PUT /api/register-changes/{id}')
  const worded = useWordedRefusals(form.fields, useDefinitionMessages(kind.form))
  const before = amend?.change
  const own = useOwnFields(kind.form)
  const answering = useAnswering(amend ? null : answer.review)
  const initial = amend?.after
    ? {
        ...shownValues(form, amend.after, amend.after.values),
        day: amend.change.day,
        note: amend.change.note,
        ...reasonOf(amend.change),
      }
    : {
        ...shownValues(form, record, answering.year === undefined ? values : renewed(kind, values)),
        day: today(),
      }
  return (
    <RecordForm<RecordValues & { day: string }, Answer<'POST /api/register-records/{id}/changes'>>
      label={t('enter.submit')}
      draft={{
        form: 'register.changing',
        record: before?.id ?? record.id,
        version: before?.version ?? record.version,
      }}
      initial={initial}
      evidence={amend?.evidence}
      send={({ day, note, evidence, adjustment }, all) => {
        const body = { day, facts: sentFacts(form, all, values, own), note, evidence, adjustment }
        return worded(
          before
            ? again.send({ params: { id: before.id }, body: { ...body, version: before.version } })
            : change.send({ params: { id: record.id }, body: { ...body, review: answering.year } }),
        )
      }}
      onDone={onClose}
    >
      {answering.tick}
      <Field name="day" label={t('change.day')} required hint={t('change.dayHint')}>
        <DayField latest={today()} />
      </Field>
      <AdjustmentField />
      <RecordFields
        kind={kind}
        form={form}
        before={values}
        named={{ ...answer.named, ...amend?.named }}
        files={amend?.files ?? answer.files}
        entered
      >
        {null}
      </RecordFields>
      <ProofFields note={t('change.why')} kept={amend?.evidence ?? []} />
    </RecordForm>
  )
}
