import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#kit/form/edit-form.tsx'
import { useRefusal } from '#kit/form/refusals.ts'

interface Likely {
  id: string
  unit: string
  by: string
  maskedPhone: string | null
}

/** Said of somebody who is none of those of the same name. */
export const OTHER = 'other'

/** Asked once the server knows somebody it may be: who of them it is, or somebody else. */
export function WhichPerson() {
  const { t } = useTranslation('members')
  const refusal = useRefusal('MEMBER_KNOWN')
  if (!refusal) return null
  const { members = [], sure = false } = refusal.details as { members?: Likely[]; sure?: boolean }
  return (
    <Field name="who" label={t('who.label')} required hint={t(sure ? 'who.sure' : 'who.hint')}>
      <Radio.Group
        options={[
          ...members.map(({ id, unit, by, maskedPhone }) => ({
            value: id,
            label: [t('who.same', { unit }), maskedPhone, t(`who.by.${by}`)].filter(Boolean).join(' · '),
          })),
          ...(sure ? [] : [{ value: OTHER, label: t('who.other') }]),
        ]}
      />
    </Field>
  )
}
