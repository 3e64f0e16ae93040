import { InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { message } from '#kit/say/say.ts'
import { PeriodPreview } from './period-preview.tsx'
import type { RetentionKind } from './retention.ts'

interface Values {
  period: number
}

/** For how long a kind is kept, with what another period would take before it is saved. */
export function PeriodForm({ kind }: { kind: RetentionKind }) {
  const { t } = useTranslation('retention')
  const { code, version, least, most, unit, usual, period: present } = kind
  const [period, setPeriod] = useState<number | null>(present)
  const set = useWrite('PUT /api/retention/{code}', () => message.success(t('saved')))
  const span = (count: number) => t(`span.${unit}`, { count })
  const within = period !== null && Number.isInteger(period) && period >= least && period <= most
  return (
    <EditForm<Values>
      label={t('save')}
      initial={{ period: present }}
      draft={{ form: 'retention', record: code, version }}
      onChange={(values) => setPeriod(values.period ?? null)}
      submit={(body) => set.send({ params: { code }, body: { ...body, version } })}
    >
      <Field
        name="period"
        label={t('periodIn', { unit: t(`unit.${unit}`) })}
        required
        hint={t('range', { least: span(least), most: span(most), usual: span(usual) })}
      >
        <InputNumber min={least} max={most} precision={0} />
      </Field>
      {within && period !== present && <PeriodPreview kind={kind} period={period} />}
    </EditForm>
  )
}
