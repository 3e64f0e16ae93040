import { Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { message } from '#kit/say/say.ts'
import { Failure } from '#kit/states.tsx'
import { FormulaFields } from './formula-fields.tsx'
import { draftOf, formulaIn, type MetricAnswer, type MetricDraft } from './metric-draft.ts'
import { useMetricWords } from './metric-words.ts'
import { WordFields } from './word-fields.tsx'

type Effect = Answer<'POST /api/metrics/previews'>

/** Writes the next version of a metric from a day on; which frozen versions of forms would differ is seen before. */
export function ChangeMetric({ found, onClose }: { found: MetricAnswer; onClose: () => void }) {
  const { t } = useMetricWords()
  const { t: kit } = useTranslation('kit')
  const { metric, versions } = found
  const newest = versions.at(-1) ?? metric
  const { code } = metric
  const [form] = Form.useForm<MetricDraft>()
  const [told, setTold] = useState<{ asked: string; effect: Effect }>()
  const change = useWrite('PUT /api/metrics/{code}')
  const preview = useWrite('POST /api/metrics/previews')
  const now = Form.useWatch([], { form, preserve: true }) as MetricDraft | undefined
  const askedOf = (draft: MetricDraft) => JSON.stringify([draft.since, formulaIn(draft, newest)])
  const look = async () => {
    const draft = await form
      .validateFields(['since', 'way', 'text', 'of'])
      .then(() => form.getFieldsValue(true) as MetricDraft)
    const effect = await preview.send({
      body: { code, since: draft.since ?? '', formula: formulaIn(draft, newest) },
    })
    setTold({ asked: askedOf(draft), effect })
  }
  return (
    <EditForm<MetricDraft>
      form={form}
      label={t('save')}
      initial={draftOf(newest)}
      draft={{ form: 'metric', record: code, version: newest.version }}
      submit={async (draft) => {
        const { name = '', nameEn = '', definition = '', since = '', reason = '' } = draft
        const body = { version: newest.version, since, name, nameEn, definition, reason }
        await change.send({ params: { code }, body: { ...body, formula: formulaIn(draft, newest) } })
        message.success(t('saved', { day: since }))
        onClose()
      }}
      actions={
        <>
          <Button loading={preview.busy} onClick={() => void look().catch(() => {})}>
            {t('preview')}
          </Button>
          <Button onClick={onClose}>{kit('cancel')}</Button>
        </>
      }
    >
      <WordFields />
      <FormulaFields />
      <Field name="since" label={t('since')} required hint={t('sinceHint')}>
        <DayField />
      </Field>
      <Field name="reason" label={t('reason')} required>
        <Input maxLength={500} placeholder={t('reasonExample')} />
      </Field>
      {preview.error && <Failure error={preview.error} />}
      {told && now && askedOf(now) === told.asked && <Differ effect={told.effect} />}
    </EditForm>
  )
}

function Differ({ effect: { looked, reports } }: { effect: Effect }) {
  const { t } = useMetricWords()
  if (reports.length === 0) return <p role="status">{t('previewNone', { looked })}</p>
  return (
    <div role="status">
      <p>{t('previewSome')}</p>
      <ul>
        {reports.map(({ path, name, frozenOn, figures }) => (
          <li key={path}>
            <NavLink to={path}>{t('report', { name, day: frozenOn })}</NavLink>{' '}
            <span className="muted small">
              {[...new Set(figures.map(({ unit, period }) => `${unit} ${period}`))].join('；')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
