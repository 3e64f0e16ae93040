import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { PhoneInput } from '#shell/phone/phone-input.tsx'
import { isMinor, type TypedTraits } from './typed-traits.ts'

export type Needs = { phone: string; idNumber: string; born: string }

/** What is asked of a person besides the name. */
export function TraitFields({ needs }: { needs: Needs }) {
  const { t } = useTranslation('members')
  const asked = (trait: keyof Needs) => needs[trait] !== 'none'
  const required = (trait: keyof Needs) => needs[trait] === 'required'
  return (
    <>
      {asked('phone') && (
        <Field
          name={['member', 'phone']}
          label={t('phone')}
          required={required('phone')}
          hint={t('sealedHint')}
        >
          <PhoneInput />
        </Field>
      )}
      {asked('idNumber') && (
        <Field
          name={['member', 'idNumber']}
          label={t('idNumber')}
          required={required('idNumber')}
          hint={t('idHint')}
        >
          <Input maxLength={40} autoComplete="off" />
        </Field>
      )}
      {asked('born') && (
        <Field name={['member', 'born']} label={t('born')} required={required('born')}>
          <DayField latest={today()} />
        </Field>
      )}
    </>
  )
}

/** Who consents, asked of those under age alone. */
export function GuardianFields() {
  const { t } = useTranslation('members')
  const typed = (Form.useWatch('member') ?? {}) as TypedTraits
  if (!isMinor(typed, today())) return null
  return (
    <>
      <p className="muted">{t('minor')}</p>
      <Field name={['member', 'guardian', 'name']} label={t('guardian')} required>
        <Input maxLength={50} autoComplete="off" />
      </Field>
      <Field name={['member', 'guardian', 'phone']} label={t('guardianPhone')}>
        <PhoneInput />
      </Field>
      <Field name={['member', 'guardian', 'consentedOn']} label={t('consentedOn')} required>
        <DayField latest={today()} />
      </Field>
    </>
  )
}
