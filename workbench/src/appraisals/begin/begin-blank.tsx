import { Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { useYear } from '#shell/chosen.ts'
import { blankForm, type Heading } from './next-year.ts'

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
  const values = {
    title: t('official.title'),
    budgetUnit: t('official.money'),
    items: [t('official.whole'), t('official.granted'), t('official.other')],
  }
  return (
    <EditForm<Heading>
      label={t('begin.blankSubmit')}
      initial={{ year, department: unit, unit }}
      submit={(heading) => add.send({ body: { organizationId, form: blankForm(heading, values) } })}
    >
      <Field name="project" label={t('project')} required>
        <Input maxLength={200} />
      </Field>
      <Field name="year" label={t('year')} required>
        <InputNumber min={1990} max={2200} precision={0} />
      </Field>
      <Field name="department" label={t('department')}>
        <Input maxLength={200} />
      </Field>
      <Field name="unit" label={t('unit')}>
        <Input maxLength={200} />
      </Field>
    </EditForm>
  )
}
