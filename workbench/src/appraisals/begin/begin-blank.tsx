import { type FormKind, kindsOfForm } from '@medelge/appraisal'
import { Form, Input, InputNumber, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { useYear } from '#shell/chosen.ts'
import { blankForm, type Heading } from './next-year.ts'

interface BlankValues extends Heading {
  kind: FormKind
}

/** A form with a head and nothing else; its rows are added on the paper itself. */
export function BeginBlank({
  organizationId,
  unit,
  onDone,
}: {
  organizationId: number
  unit: string
  onDone: (id: string) => void
}) {
  const { t } = useTranslation('appraisals')
  const { year } = useYear()
  const add = useWrite('POST /api/appraisals', (made) => onDone(made.id))
  const [form] = Form.useForm<BlankValues>()
  const kind = Form.useWatch('kind', form) ?? 'project'
  // A department reports on itself; a project has a name of its own.
  const nameAfter = (chosen: FormKind) => {
    const project = form.getFieldValue('project') ?? ''
    if (project === '' || project === unit)
      form.setFieldsValue({ project: chosen === 'department' ? unit : '' })
  }
  const labelOf = new Map(kindsOfForm[kind].head.flat().map(({ field, label }) => [field, label]))
  const begin = ({ kind: chosen, ...heading }: BlankValues) =>
    add.send({ body: { organizationId, form: blankForm(heading, chosen, t('official.money')) } })
  return (
    <EditForm<BlankValues>
      form={form}
      label={t('begin.blankSubmit')}
      initial={{ kind: 'project', year, department: unit, unit }}
      submit={begin}
    >
      <Field name="kind" label={t('begin.kind')} required>
        <Radio.Group
          onChange={({ target }) => nameAfter(target.value)}
          options={Object.keys(kindsOfForm).map((value) => ({
            value,
            label: t(`kinds.${value as FormKind}`),
          }))}
        />
      </Field>
      <Field name="project" label={labelOf.get('project') ?? t('project')} required>
        <Input maxLength={200} />
      </Field>
      <Field name="year" label={t('year')} required>
        <InputNumber min={1990} max={2200} precision={0} />
      </Field>
      <Field name="department" label={labelOf.get('department') ?? t('department')}>
        <Input maxLength={200} />
      </Field>
      <Field name="unit" label={labelOf.get('unit') ?? t('unit')}>
        <Input maxLength={200} />
      </Field>
    </EditForm>
  )
}
