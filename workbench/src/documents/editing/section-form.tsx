import type { FormDefinition } from '@medelge/fields/definition'
import { Form } from 'antd'
import { useRef } from 'react'
import { DefinitionFields } from '#engines/fields/form/definition-fields.tsx'
import { draftOfRecord } from '#engines/fields/form/definition-form.tsx'
import { settleDraft } from '#engines/fields/form/settle-draft.ts'
import { useForm } from '#engines/fields/form/use-form.ts'
import { today } from '#kit/format.ts'
import { Loading } from '#kit/states.tsx'

type Values = Record<string, unknown>

/** The form of a section; what is filled in is saved with its text. */
export function SectionForm({
  definition,
  values,
  onChange,
}: {
  definition: FormDefinition
  values: Values
  onChange: (values: Values) => void
}) {
  const { form } = useForm(definition)
  const [instance] = Form.useForm<Values>()
  const before = useRef(values)
  if (!form) return <Loading lines={4} />
  const told = () => {
    const all = instance.getFieldsValue(true) as Values
    onChange({ ...settleDraft(form, all, { today: today(), before: before.current }).given })
  }
  return (
    <Form
      form={instance}
      layout="vertical"
      initialValues={draftOfRecord(form, before.current)}
      onValuesChange={told}
    >
      <DefinitionFields form={form} before={before.current} />
    </Form>
  )
}
