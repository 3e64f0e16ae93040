import { InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '#api/api.ts'
import type { Item } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { nextYear } from './next-year.ts'

interface CopyValues {
  from: string
  newYear: number
}

/** An earlier form with its indicators, targets, weights and feeds, without its results. */
export function BeginCopy({
  organizationId,
  earlier,
  onDone,
}: {
  organizationId: number
  earlier: readonly Item<'GET /api/appraisals'>[]
  onDone: (id: string) => void
}) {
  const { t } = useTranslation('appraisals')
  const add = useWrite('POST /api/appraisals', (made) => onDone(made.id))
  const send = async ({ from, newYear }: CopyValues) => {
    const { form, scheme } = await api('GET /api/appraisals/{id}', { params: { id: from } })
    await add.send({ body: { organizationId, form: nextYear(form, newYear), scheme } })
  }
  const [last] = earlier
  return (
    <EditForm<CopyValues>
      label={t('begin.copySubmit')}
      initial={last ? { from: last.id, newYear: last.year + 1 } : {}}
      submit={send}
    >
      <Field name="from" label={t('begin.from')} required hint={t('begin.copyHint')}>
        <Select
          options={earlier.map((one) => ({
            value: one.id,
            label: `${t('yearOf', { year: one.year })} ${one.project}`,
          }))}
        />
      </Field>
      <Field name="newYear" label={t('begin.year')} required>
        <InputNumber min={1990} max={2200} precision={0} />
      </Field>
    </EditForm>
  )
}
