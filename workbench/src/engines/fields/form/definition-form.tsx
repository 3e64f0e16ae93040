import { draftOf } from '@medelge/fields'
import type { Form } from '@medelge/fields/definition'
import { Form as Fields } from 'antd'
import type { ReactNode } from 'react'
import type { DraftName } from '#kit/drafts/draft-keeper.ts'
import { EditForm } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { DefinitionFields, type DefinitionFieldsProps } from './definition-fields.tsx'
import { settleDraft, type Values } from './settle-draft.ts'
import { useDefinitionMessages } from './use-definition-messages.ts'
import { useWordedRefusals } from './worded-refusal.ts'

/** What stands in a form where a record is changed. */
export const draftOfRecord = (form: Form, before: Values): Record<string, unknown> =>
  draftOf(form.fields, before as never) as Record<string, unknown>

/**
 * A whole form that is data, to make a record or to change one: kept on the device until it is sent, and refused by the
 * server field by field.
 */
export function DefinitionForm({
  form,
  before,
  access,
  draft,
  label,
  send,
  actions,
  children,
}: DefinitionFieldsProps & {
  /** Under which name what stands in it is kept on this device. */
  draft?: DraftName
  label: string
  /** Sends what was filled in, of the fields that are asked and theirs to fill in. */
  send: (given: Values) => Promise<unknown>
  actions?: ReactNode
  /** What stands above the fields. */
  children?: ReactNode
}) {
  const [instance] = Fields.useForm<Record<string, unknown>>()
  const messages = useDefinitionMessages(form.definition)
  const worded = useWordedRefusals(form.fields, messages)
  const submit = () => {
    const all = instance.getFieldsValue(true) as Values
    return worded(send(settleDraft(form, all, { today: today(), before, access }).given))
  }
  return (
    <EditForm<Record<string, unknown>>
      form={instance}
      {...(before ? { initial: draftOfRecord(form, before) } : {})}
      {...(draft ? { draft } : {})}
      label={label}
      submit={submit}
      actions={actions}
    >
      {children}
      <DefinitionFields form={form} before={before} access={access} />
    </EditForm>
  )
}
