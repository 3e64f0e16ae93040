import { type Form, initialValues } from '@medelge/fields/definition'
import { Form as Fields, Input } from 'antd'
import { useNavigate } from 'react-router'
import { useWrite } from '#api/use-write.ts'
import { DefinitionFields } from '#engines/fields/form/definition-fields.tsx'
import { settleDraft } from '#engines/fields/form/settle-draft.ts'
import { useDefinitionMessages } from '#engines/fields/form/use-definition-messages.ts'
import { useWordedRefusals } from '#engines/fields/form/worded-refusal.ts'
import { Tick } from '#kit/controls/tick.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { GuardianFields, sentTraits, TraitFields, type TypedTraits } from '../../members/index.ts'
import { useRecordWords } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import type { EnrollPageData } from './enroll-page-data.ts'
import { useTabDraft } from './tab-draft.ts'

interface Typed extends Record<string, unknown> {
  name: string
  member?: TypedTraits
  consent?: boolean
}

/** What a list asks of whoever enrolls, by its own definition; what was typed stays until it is sent. */
export function EnrollForm({ token, page, form }: { token: string; page: EnrollPageData; form: Form }) {
  const { t } = useRegisterWords()
  const navigate = useNavigate()
  const word = useRecordWords({ ...(page.name ? { name: page.name } : {}), person: {} })
  const [instance] = Fields.useForm<Typed>()
  const draft = useTabDraft(token)
  const enroll = useWrite('POST /api/enrollments')
  const worded = useWordedRefusals(form.fields, useDefinitionMessages(form.definition))
  const codes = form.definition.fields.map(({ code }) => code)
  const asked = new Set(codes.filter((code) => !page.unasked.includes(code)))
  const access = { see: asked, change: asked }
  const all = () => instance.getFieldsValue(true) as Typed
  const send = async () => {
    const { name, member = {}, consent, ...typed } = all()
    const own = Object.fromEntries(Object.entries(typed).filter(([code]) => asked.has(code)))
    const { given } = settleDraft(form, own, { today: today(), access })
    const told = { token, once: draft.once, name, member: sentTraits(member), values: given }
    const { code } = await worded(enroll.send({ body: { ...told, consent: consent === true } as never }))
    draft.clear()
    await navigate(`/enrollment#${code}`, { replace: true })
  }
  return (
    <EditForm<Typed>
      form={instance}
      label={t('enroll.submit')}
      initial={{ ...initialValues(form.definition), ...draft.values }}
      onChange={() => draft.save(all())}
      submit={send}
    >
      <Field name="name" label={word('name')} required>
        <Input maxLength={50} autoComplete="name" />
      </Field>
      {page.person && <TraitFields needs={page.person} />}
      <GuardianFields />
      <DefinitionFields form={form} access={access} />
      <Field name="consent" rules={[{ validator: (_, on) => agreed(on, t('enroll.consentNeeded')) }]}>
        <Consent />
      </Field>
    </EditForm>
  )
}

const agreed = (on: unknown, words: string) =>
  on === true ? Promise.resolve() : Promise.reject(new Error(words))

function Consent({ value = false, onChange }: { value?: boolean; onChange?: (value: boolean) => void }) {
  const { t } = useRegisterWords()
  return (
    <Tick checked={value} onChange={(on) => onChange?.(on)}>
      {t('enroll.consent')}
    </Tick>
  )
}
