import { Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { RecordForm } from '#engines/records/record-form.tsx'
import { cx } from '#kit/cx.ts'
import type { DraftName } from '#kit/drafts/draft-keeper.ts'
import { EvidenceDrop } from '#kit/files/evidence-drop.tsx'
import type { Evidence } from '#kit/files/upload.ts'
import { Field } from '#kit/form/edit-form.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { AdjustmentField, addsUp, useMetric } from '../figures/index.ts'
import { UnitField } from '../organizations/index.ts'
import styles from './declaration-form.module.css'
import type { Declaration } from './declaration-values.ts'
import { DoubtedValue, WhoChecks } from './declared-check.tsx'
import { DeclaredDimensions } from './declared-dimensions.tsx'
import { DeclaredPeriod } from './declared-period.tsx'
import { DeclaredValue } from './declared-value.tsx'
import { DeclaredWillBe } from './declared-will-be.tsx'
import { MetricField } from './metric-field.tsx'
import { useDeclarationCheck } from './use-declaration-check.ts'

type Sent = Answer<'POST /api/declarations'>

/** States a number no record gives, on evidence; what it will change stands beside it before it is sent. */
export function DeclarationForm({
  name,
  initial,
  year,
  evidence,
  send,
  children,
}: {
  name: DraftName
  initial: Partial<Declaration>
  year: number
  /** What proves it already. */
  evidence?: readonly Evidence[]
  send: (body: Declaration) => Promise<Sent>
  children?: ReactNode
}) {
  const { t } = useTranslation('declarations')
  const go = useGo()
  const [draft, setDraft] = useState(initial)
  const metric = useMetric(draft.metric ?? '')
  const check = useDeclarationCheck(draft)
  return (
    <div className={styles.form}>
      <RecordForm<Declaration, Sent>
        label={t('submit')}
        {...{ draft: name, initial, evidence, send }}
        onChange={setDraft}
        onDone={({ id }) => go(`/declarations/${id}`)}
      >
        {children}
        <MetricField />
        <Field name="organization" label={t('unit')} required>
          <UnitField />
        </Field>
        <WhoChecks check={check} />
        {metric && (
          <>
            <p className={cx('muted', styles.about)}>
              {t(metric.recordFed ? 'fedNote' : 'note')}
              {addsUp(metric) && <> {t('askedNote', { factor: check?.factor ?? 5 })}</>}
            </p>
            <DeclaredPeriod metric={metric} year={year} />
            <DeclaredValue metric={metric} as={draft.as} />
            <DeclaredWillBe metric={metric} draft={draft} />
            <DoubtedValue check={check} />
            {addsUp(metric) && <DeclaredDimensions />}
          </>
        )}
        <Field
          name="evidence"
          label={t('evidence')}
          rules={[{ required: true, message: t('evidenceNeeded') }]}
        >
          <EvidenceDrop {...(evidence ? { kept: evidence } : {})} />
        </Field>
        <Field name="note" label={t('noteField')}>
          <Input.TextArea
            maxLength={1000}
            autoSize={{ minRows: 1, maxRows: 4 }}
            placeholder={t('noteExample')}
          />
        </Field>
        <AdjustmentField />
      </RecordForm>
    </div>
  )
}
