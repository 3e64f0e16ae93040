import { type Form, initialValues } from '@medelge/fields/definition'
import { Input } from 'antd'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { DefinitionFields } from '#engines/fields/form/definition-fields.tsx'
import { useDefinitionMessages } from '#engines/fields/form/use-definition-messages.ts'
import { useWordedRefusals } from '#engines/fields/form/worded-refusal.ts'
import { RecordForm } from '#engines/records/record-form.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { Loading } from '#kit/states.tsx'
import { AdjustmentField } from '../../figures/index.ts'
import { OTHER, WhichPerson } from '../../members/index.ts'
import { AreaField, UnitField } from '../../organizations/index.ts'
import { RegisterInputs } from '../naming/register-inputs.tsx'
import { useRecordWords } from '../records/record.ts'
import { type RecordValues, sentFacts, shownValues } from '../records/record-values.ts'
import { useOwnFields } from '../records/use-own-fields.ts'
import { WithForm } from '../records/with-form.tsx'
import { useRegisterWords } from '../register-words.ts'
import type { EnrollmentAnswer } from './enrollment.ts'

interface Props {
  answer: EnrollmentAnswer
  onClose: () => void
}

/** Lets somebody into a list: what they sent, completed by what the office alone knows, handed in as a record. */
export function ApproveForm({ answer, onClose }: Props) {
  const { t } = useRegisterWords()
  return (
    <Dialog title={t('enrollments.approveTitle', { name: answer.enrollment.name })} onClose={onClose}>
      <WithForm kind={answer.kind}>
        {(form) => <Approving answer={answer} form={form} onClose={onClose} />}
      </WithForm>
    </Dialog>
  )
}

type Typed = RecordValues & { since: string; who?: string }

function Approving({ answer: { enrollment: sent, kind, values }, form, onClose }: Props & { form: Form }) {
  const { t } = useRegisterWords()
  const word = useRecordWords(kind)
  const { organizationId } = sent
  const start = useRead('GET /api/organizations/{id}', { params: { id: organizationId } })
  const own = useOwnFields(kind.form)
  const approve = useWrite('POST /api/enrollments/{id}/approve')
  const worded = useWordedRefusals(form.fields, useDefinitionMessages(kind.form))
  if (!start.data) return <Loading lines={3} />
  const { areaId } = start.data.organization
  const shown = shownValues(form, { name: sent.name, organizationId, areaId }, values)
  return (
    <RecordForm<Typed, Answer<'POST /api/enrollments/{id}/approve'>>
      label={t('enter.submit')}
      draft={{ form: 'enrollment.approve', record: sent.id, version: kind.version, never: ['who'] }}
      initial={{ ...initialValues(kind.form), ...shown, since: today() }}
      doubt={{
        code: 'REGISTER_STANDS_ALREADY',
        ask: ({ name, unit }) => ({
          title: t('enter.twin.title', { name, unit }),
          content: t('enter.twin.content'),
          yes: t('enter.twin.yes'),
        }),
      }}
      send={({ since, note, adjustment }, all, asked) => {
        const confirmed = [
          ...(asked ? ['same-record' as const] : []),
          ...(all.who === OTHER ? ['other-person' as const] : []),
        ]
        const known = all.who !== undefined && all.who !== OTHER ? { memberId: all.who } : {}
        const body = { ...sentFacts(form, all, values, own), since, note, adjustment, ...known, confirmed }
        return worded(approve.send({ params: { id: sent.id }, body }))
      }}
      onDone={onClose}
    >
      <p className="muted">{t('enrollments.approveNote')}</p>
      <Field name="name" label={word('name')} required>
        <Input maxLength={50} autoComplete="off" />
      </Field>
      <WhichPerson />
      <Field name="organizationId" label={t('unit')} required>
        <UnitField />
      </Field>
      {kind.place && (
        <Field name="areaId" label={t('area')}>
          <AreaField />
        </Field>
      )}
      <Field name="since" label={word('since')} required hint={t('enter.sinceHint')}>
        <DayField latest={today()} />
      </Field>
      <AdjustmentField />
      <RegisterInputs>
        <DefinitionFields form={form} access={own} />
      </RegisterInputs>
      <Field name="note" label={t('remark')}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Field>
    </RecordForm>
  )
}
