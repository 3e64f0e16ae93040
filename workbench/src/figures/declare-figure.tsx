import { App, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input as Sent } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/edit-form.tsx'
import { EvidenceDrop } from '#kit/evidence-drop.tsx'
import { UnitField } from '../organizations/unit-field.tsx'
import { AdjustmentField } from './adjustment-field.tsx'
import { DoubtedValue, WhoDeclares } from './declared/declared-check.tsx'
import { useDeclarationCheck } from './declared/use-declaration-check.ts'
import { useReasonAsked } from './declared/use-reason-asked.ts'
import { DeclaredDimensions } from './declared-dimensions.tsx'
import { DeclaredPeriod } from './declared-period.tsx'
import { DeclaredValue } from './declared-value.tsx'
import { DeclaredWillBe } from './declared-will-be.tsx'
import { addsUp } from './figure-words.ts'
import { useClosed } from './use-closed.ts'
import { type Metric, useMetricName } from './use-metrics.ts'
import type { useQuestion } from './use-question.ts'

export type Declaration = Sent<'POST /api/declarations'>['body']

/** States a number no record gives, on evidence; what it will change stands beside it before it is sent. */
export function DeclareFigure({
  metric,
  question: { scope, year },
  onClose,
}: {
  metric: Metric
  question: ReturnType<typeof useQuestion>
  onClose: () => void
}) {
  const { t } = useTranslation('figures')
  const { message } = App.useApp()
  const name = useMetricName()(metric)
  const { closedThrough, watch } = useClosed()
  const initial: Partial<Declaration> = {
    organization: scope.organization,
    period: metric.kind === 'stock' ? `${year}-12-31` : scope.period,
  }
  const [draft, setDraft] = useState(initial)
  const check = useDeclarationCheck(metric.code, draft)
  const reason = useReasonAsked()
  const declare = useWrite('POST /api/declarations', () => {
    message.success(t('declare.done'))
    onClose()
  })
  return (
    <Dialog title={t('declare.title', { metric: name })} onClose={onClose}>
      <p className="muted">
        {t(metric.recordFed ? 'declare.fedNote' : 'declare.note')}
        {addsUp(metric) && <> {t('declare.askedNote', { factor: check?.factor ?? 5 })}</>}
      </p>
      <EditForm<Declaration>
        label={t('declare.submit')}
        draft={{ form: 'figure.declare', record: metric.code }}
        initial={initial}
        onChange={setDraft}
        submit={(body) => watch(reason.watch(declare.send({ body: { ...body, metric: metric.code } })))}
      >
        <Field name="organization" label={t('declare.unit')} required>
          <UnitField />
        </Field>
        <WhoDeclares check={check} />
        <DeclaredPeriod metric={metric} year={year} />
        <DeclaredValue metric={metric} />
        <DeclaredWillBe metric={metric} draft={draft} />
        <DoubtedValue check={check} asked={reason.asked} />
        {addsUp(metric) && <DeclaredDimensions />}
        <Field
          name="evidence"
          label={t('declare.evidence')}
          rules={[{ required: true, message: t('declare.evidenceNeeded') }]}
        >
          <EvidenceDrop />
        </Field>
        <Field name="note" label={t('declare.noteField')}>
          <Input.TextArea
            maxLength={1000}
            autoSize={{ minRows: 1, maxRows: 4 }}
            placeholder={t('declare.noteExample')}
          />
        </Field>
        <AdjustmentField closedThrough={closedThrough} />
      </EditForm>
    </Dialog>
  )
}
