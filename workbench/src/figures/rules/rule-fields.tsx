import { SESSION_KINDS } from '@medelge/figures'
import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Field } from '#kit/form/edit-form.tsx'
import { audiences } from '../figure-text.ts'
import { useCatalogue, useMetricName } from '../use-metrics.ts'
import { countsPeople, type RuleDraft } from './rule-draft.ts'
import { useRuleWords } from './rule-words.ts'
import styles from './rules.module.css'
import { useRules } from './use-rules.ts'

const amounts = ['one', 'audience', 'offline', 'online', 'materials', 'works'] as const

/** What a rule asks and counts. */
export function RuleFields({ isNew }: { isNew: boolean }) {
  const { t } = useRuleWords()
  const { t: figures } = useTranslation('figures')
  const { t: fields } = useTranslation('fields')
  const amount = Form.useWatch<RuleDraft['amount']>('amount')
  const series = useRead('GET /api/series', undefined, { staleTime: 300_000 }).data?.items ?? []
  const groups = audiences.map((value) => ({
    value,
    label: figures(`audiences.${value}` as never) as string,
  }))
  const kinds = SESSION_KINDS.map((value) => ({
    value,
    label: fields(`value.session-kind.${value}` as never) as string,
  }))
  const several = {
    mode: 'multiple',
    allowClear: true,
    optionFilterProp: 'label',
    placeholder: t('any'),
  } as const
  return (
    <>
      {isNew && <MetricField />}
      <div className={styles.two}>
        <Field name="kind" label={t('fields.kind')}>
          <Select {...several} options={kinds} />
        </Field>
        <Field name="series" label={t('fields.series')}>
          <Select {...several} options={series.map(({ code, name }) => ({ value: code, label: name }))} />
        </Field>
        <Field name="audiences" label={t('fields.audiences')}>
          <Select {...several} options={groups} />
        </Field>
        <Field name="themes" label={t('fields.themes')}>
          <Select {...several} mode="tags" options={[]} />
        </Field>
        <Field name="amount" label={t('counts')} required>
          <Select options={amounts.map((value) => ({ value, label: t(`amounts.${value}`) }))} />
        </Field>
        {countsPeople(amount) && (
          <Field name="heads" label={t('heads')} hint={t('headsHint')}>
            <Select {...several} options={groups} />
          </Field>
        )}
      </div>
      <div className={styles.two}>
        <Field name="says" label={t('says')} required hint={t('saysHint')}>
          <Input maxLength={200} placeholder={t('saysExample')} />
        </Field>
        <Field name="saysEn" label={t('saysEn')}>
          <Input maxLength={200} />
        </Field>
      </div>
    </>
  )
}

/** Metrics that records can feed and no rule feeds yet. */
function MetricField() {
  const { t } = useRuleWords()
  const nameOf = useMetricName()
  const { data } = useCatalogue()
  const ruled = new Set(useRules().data?.items.map(({ metric }) => metric))
  const options = (data?.themes ?? []).flatMap((theme) => {
    const metrics = theme.metrics.filter(
      ({ code, kind, scale, computed }) => kind === 'flow' && scale === 0 && !computed && !ruled.has(code),
    )
    const shown = metrics.map((one) => ({ value: one.code, label: `${nameOf(one)}（${one.unit}）` }))
    return shown.length > 0 ? [{ label: theme.name, options: shown }] : []
  })
  return (
    <Field name="metric" label={t('metric')} required>
      <Select showSearch optionFilterProp="label" options={options} />
    </Field>
  )
}
