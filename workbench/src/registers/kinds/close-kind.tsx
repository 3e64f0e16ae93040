import { Input } from 'antd'
import { useWrite } from '#api/use-write.ts'
import { Tick } from '#kit/controls/tick.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { message } from '#kit/say/say.ts'
import { useRegisterWords } from '../register-words.ts'
import type { RegisterKind } from './register-kind.ts'

interface Values {
  day: string
  why?: string
  endRecords?: boolean
}

/** From which day on a list takes no new records, why, and whether those that stand end with it. */
export function CloseKind({
  kind,
  standing,
  onClose,
}: {
  kind: RegisterKind
  standing: boolean
  onClose: () => void
}) {
  const { t } = useRegisterWords()
  const close = useWrite('POST /api/register-kinds/{code}/close')
  return (
    <Dialog title={t('close.title', { list: kind.form.words.zh })} onClose={onClose}>
      <EditForm<Values>
        label={t('close.open')}
        initial={{ day: today() }}
        submit={async (values) => {
          const { ending } = await close.send({ params: { code: kind.code }, body: values })
          message.success(ending > 0 ? t('close.ending', { n: ending }) : t('close.done'))
          onClose()
        }}
      >
        <Field name="day" label={t('close.day')} required hint={t('close.dayHint')}>
          <DayField />
        </Field>
        <Field name="why" label={t('close.why')}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Field>
        {standing && (
          <Field name="endRecords">
            <EndRecords />
          </Field>
        )}
      </EditForm>
    </Dialog>
  )
}

function EndRecords({ value = false, onChange }: { value?: boolean; onChange?: (value: boolean) => void }) {
  const { t } = useRegisterWords()
  return (
    <Tick checked={value} onChange={(on) => onChange?.(on)}>
      {t('close.endRecords')}
    </Tick>
  )
}
