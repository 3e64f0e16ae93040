import { type Form, initialValues } from '@medelge/fields/definition'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { useDefinitionMessages } from '#engines/fields/form/use-definition-messages.ts'
import { useWordedRefusals } from '#engines/fields/form/worded-refusal.ts'
import { RecordForm } from '#engines/records/record-form.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { Loading } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import { AdjustmentField } from '../../figures/index.ts'
import { OTHER, sentTraits, type TypedTraits } from '../../members/index.ts'
import { useRegisterWords } from '../register-words.ts'
import { type Kind, type RecordAnswer, useRecordWords, useSaid } from './record.ts'
import { ProofFields, RecordFields } from './record-fields.tsx'
import { type RecordValues, reasonOf, sentFacts, shownValues } from './record-values.ts'
import { useOwnFields } from './use-own-fields.ts'
import { WithForm } from './with-form.tsx'

interface WhoTyped {
  member?: TypedTraits
  /** Who of those of the same name it is, once that was asked. */
  who?: string
}

/** Who a record is about, as it is sent. */
function personOf({ member = {}, who }: WhoTyped) {
  const known = who !== undefined && who !== OTHER
  return {
    member: { ...(known ? { id: who } : {}), ...sentTraits(member) },
    ...(who === OTHER ? { confirmed: ['other-person' as const] } : {}),
  }
}

interface Props {
  kind: Kind
  /** One that came back, to be amended and handed in again. */
  change?: RecordAnswer
  onClose: () => void
}

/** A record of a list, handed in for its check. */
export function EnterRecord({ kind, change, onClose }: Props) {
  const { t } = useRegisterWords()
  const said = useSaid()
  const title = change
    ? t('enter.change', { name: change.record.name })
    : t('enter.title', { list: said(kind.form.words) })
  return (
    <Dialog title={title} onClose={onClose}>
      <WithForm kind={kind}>
        {(form) => <Entering kind={kind} form={form} change={change} onClose={onClose} />}
      </WithForm>
    </Dialog>
  )
}

function Entering({
  kind,
  form,
  change,
  onClose,
}: Omit<Props, 'change'> & { form: Form; change: RecordAnswer | undefined }) {
  const { t } = useRegisterWords()
  const word = useRecordWords(kind)
  const { id } = useUnit()
  const start = useRead('GET /api/organizations/{id}', { params: { id } })
  const own = useOwnFields(kind.form)
  const enter = useWrite('POST /api/registers/{kind}/records')
  const amend = useWrite('PUT /api/register-records/{id}')
  const worded = useWordedRefusals(form.fields, useDefinitionMessages(kind.form))
  if (!start.data) return <Loading lines={3} />
  const before = change?.record
  const { areaId } = start.data.organization
  const first = { ...initialValues(kind.form), organizationId: id, areaId, since: today() }
  const initial = change
    ? {
        ...shownValues(form, change.record, change.values),
        since: change.record.since,
        note: change.record.note,
        ...reasonOf(change.record),
      }
    : first
  return (
    <RecordForm<RecordValues & WhoTyped & { since: string }, Answer<'POST /api/registers/{kind}/records'>>
      label={t('enter.submit')}
      draft={
        before
          ? { form: 'register.change', record: before.id, version: before.version }
          : { form: 'register.new', record: kind.code, version: kind.version, never: ['member', 'who'] }
      }
      initial={initial}
      evidence={change?.evidence}
      doubt={{
        code: 'REGISTER_STANDS_ALREADY',
        ask: ({ name, unit }) => ({
          title: t('enter.twin.title', { name, unit }),
          content: t('enter.twin.content'),
          yes: t('enter.twin.yes'),
        }),
      }}
      send={({ since, note, evidence, adjustment }, all, asked) => {
        const sure = asked ? { confirmed: ['same-record' as const] } : {}
        const body = {
          ...sentFacts(form, all, change?.values, own),
          since,
          note,
          evidence,
          adjustment,
          ...sure,
        }
        return worded(
          before
            ? amend.send({ params: { id: before.id }, body: { ...body, version: before.version } })
            : enter.send({
                params: { kind: kind.code },
                body: { ...body, ...(kind.person ? personOf(all) : {}) },
              }),
        )
      }}
      onDone={onClose}
    >
      <RecordFields
        kind={kind}
        form={form}
        before={change?.values}
        named={change?.named}
        files={change?.files}
        entered={before !== undefined}
      >
        <Field name="since" label={word('since')} required hint={t('enter.sinceHint')}>
          <DayField latest={today()} />
        </Field>
        <AdjustmentField />
      </RecordFields>
      <ProofFields note={t('remark')} kept={change?.evidence ?? []} />
    </RecordForm>
  )
}
