import { Form } from 'antd'
import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { RecordForm } from '#engines/records/record-form.tsx'
import { Segments } from '#kit/controls/segments.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { RecordsField } from '../naming/records-field.tsx'
import { ProofFields } from '../records/record-fields.tsx'
import { useRegisterWords } from '../register-words.ts'
import type { Candidate, MergerAnswer } from './merger.ts'

interface Values {
  ends: string[]
  stays: string[]
  when: 'day' | 'start'
  day?: string
  note?: string
  evidence?: string[]
}

interface Props {
  kind: string
  known: readonly Candidate[]
  initial: { ends: string[]; stays: string[] }
  /** One that came back, to be amended and handed in again. */
  amend?: MergerAnswer | undefined
  onClose: () => void
}

/** Which records end and which they become, from a day on or from the start; handed in for its check. */
export function MergeForm({ kind, known, initial, amend, onClose }: Props) {
  const { t } = useRegisterWords()
  const merge = useWrite('POST /api/register-mergers')
  const again = useWrite('PUT /api/register-mergers/{id}')
  const before = amend?.merger
  const day = before ? (before.day ?? undefined) : today()
  const first: Partial<Values> = {
    ...(before ? { ends: before.ends, stays: before.stays, note: before.note } : initial),
    when: before && before.day === null ? 'start' : 'day',
    ...(day ? { day } : {}),
  }
  return (
    <Dialog title={t('merge.title')} onClose={onClose}>
      <RecordForm<Values, Answer<'POST /api/register-mergers'>>
        label={t('enter.submit')}
        draft={{
          form: 'register.merge',
          record: before?.id ?? [...initial.stays, ...initial.ends].sort().join(' '),
          ...(before ? { version: before.version } : {}),
        }}
        initial={first}
        evidence={amend?.evidence}
        send={(_, all) => {
          const { ends, stays, when, note, evidence } = all
          const at = when === 'start' ? null : (all.day ?? today())
          const body = { ends, stays, day: at, ...(note ? { note } : {}), ...(evidence ? { evidence } : {}) }
          return before
            ? again.send({ params: { id: before.id }, body: { ...body, version: before.version } })
            : merge.send({ body })
        }}
        onDone={onClose}
      >
        <Field name="stays" label={t('merge.stays')} required hint={t('merge.staysHint')}>
          <RecordsField kind={kind} known={known} />
        </Field>
        <Field name="ends" label={t('merge.ends')} required hint={t('merge.endsHint')}>
          <RecordsField kind={kind} known={known} />
        </Field>
        <Field name="when" label={t('merge.when')}>
          <When />
        </Field>
        <WhenDay />
        <ProofFields note={t('merge.why')} kept={amend?.evidence ?? []} />
      </RecordForm>
    </Dialog>
  )
}

function When({
  value = 'day',
  onChange,
}: {
  value?: Values['when']
  onChange?: (value: Values['when']) => void
}) {
  const { t } = useRegisterWords()
  const options = (['day', 'start'] as const).map((one) => ({ value: one, label: t(`merge.from.${one}`) }))
  return (
    <Segments label={t('merge.when')} options={options} value={value} onChange={(next) => onChange?.(next)} />
  )
}

/** The day, where it is from one on; what follows for days past, where it is not. */
function WhenDay() {
  const { t } = useRegisterWords()
  const when = Form.useWatch<Values['when'] | undefined>('when')
  if (when === 'start') return <p className="muted">{t('merge.startHint')}</p>
  return (
    <Field name="day" label={t('merge.day')} required hint={t('merge.dayHint')}>
      <DayField latest={today()} />
    </Field>
  )
}
