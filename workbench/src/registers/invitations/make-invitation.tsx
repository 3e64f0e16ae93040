import { Input, InputNumber, Select } from 'antd'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { dayOf } from '#kit/format.ts'
import { useGo } from '#kit/nav-link.tsx'
import { message } from '#kit/say/say.ts'
import { useUnit } from '#shell/chosen.ts'
import { UnitField } from '../../organizations/index.ts'
import { invitationsAddress } from '../enrollments/enrollment.ts'
import type { RegisterKind } from '../kinds/register-kind.ts'
import { useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'

interface Values {
  organizationId: number
  heading?: string
  until: string
  most?: number | null
  unasked?: string[]
}

const MONTH = 30 * 24 * 60 * 60 * 1000

/** A new link: for which unit, until when, for how many, and what is left to the office. */
export function MakeInvitation({ kind, onClose }: { kind: RegisterKind; onClose: () => void }) {
  const { t } = useRegisterWords()
  const said = useSaid()
  const go = useGo()
  const { id: organizationId } = useUnit()
  const make = useWrite('POST /api/registers/{kind}/invitations')
  return (
    <Dialog title={t('invitations.makeTitle', { list: said(kind.form.words) })} onClose={onClose}>
      <EditForm<Values>
        label={t('invitations.makeSubmit')}
        initial={{ organizationId, until: dayOf(new Date(Date.now() + MONTH)) }}
        submit={async (values) => {
          const made = await make.send({ params: { kind: kind.code }, body: values })
          message.success(t('invitations.made'))
          onClose()
          go(`${invitationsAddress(kind.code)}/${made.id}`)
        }}
      >
        <Field name="organizationId" label={t('unit')} required hint={t('invitations.unitHint')}>
          <UnitField />
        </Field>
        <Field name="until" label={t('invitations.until')} required hint={t('invitations.untilHint')}>
          <DayField />
        </Field>
        <Field name="most" label={t('invitations.most')} hint={t('invitations.mostHint')}>
          <InputNumber min={1} max={100_000} precision={0} />
        </Field>
        <Field name="heading" label={t('invitations.heading')} hint={t('invitations.headingHint')}>
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} showCount />
        </Field>
        <Field name="unasked" label={t('invitations.unasked')} hint={t('invitations.unaskedHint')}>
          <Select
            mode="multiple"
            optionFilterProp="label"
            options={kind.form.fields.map(({ code, words }) => ({ value: code, label: said(words) }))}
          />
        </Field>
      </EditForm>
    </Dialog>
  )
}
