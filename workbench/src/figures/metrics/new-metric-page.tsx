import { METRIC_KINDS } from '@medelge/figures'
import { Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import styles from '../rules/rules.module.css'
import { useCatalogue } from '../use-metrics.ts'
import { FormulaFields } from './formula-fields.tsx'
import { formulaIn, type MetricDraft } from './metric-draft.ts'
import { useMetricWords } from './metric-words.ts'
import { WordFields } from './word-fields.tsx'

/** A metric that the catalogue does not have yet. */
export function NewMetricPage() {
  const { t } = useMetricWords()
  const { t: figures } = useTranslation('figures')
  const go = useGo()
  const add = useWrite('POST /api/metrics')
  const { data } = useCatalogue()
  const submit = async (draft: MetricDraft) => {
    const {
      name = '',
      nameEn = '',
      definition = '',
      kind = 'flow',
      unit = '',
      scale = 0,
      reason = '',
    } = draft
    const { theme = 'activities' } = draft
    const { code } = await add.send({
      body: { name, nameEn, definition, kind, unit, scale, theme, reason, formula: formulaIn(draft) },
    })
    message.success(t('added'))
    go(`/figures/metrics/${code}`, { replace: true })
  }
  return (
    <Page title={t('addTitle')} note={t('note')} width="narrow">
      <Part>
        <EditForm<MetricDraft>
          label={t('saveNew')}
          initial={{ kind: 'flow', scale: 0, way: 'none' }}
          draft={{ form: 'metric', record: 'new', version: 0 }}
          submit={submit}
        >
          <WordFields />
          <div className={styles.two}>
            <Field name="theme" label={t('theme')} required>
              <Select options={data?.themes.map(({ code, name }) => ({ value: code, label: name })) ?? []} />
            </Field>
            <Field name="kind" label={t('kind')} required>
              <Select options={METRIC_KINDS.map((value) => ({ value, label: figures(`kinds.${value}`) }))} />
            </Field>
            <Field name="unit" label={t('unit')} required>
              <Input maxLength={20} placeholder={t('unitExample')} />
            </Field>
            <Field name="scale" label={t('scale')} required>
              <InputNumber min={0} max={6} precision={0} />
            </Field>
          </div>
          <FormulaFields />
          <Field name="reason" label={t('reason')} required>
            <Input maxLength={500} placeholder={t('reasonExample')} />
          </Field>
        </EditForm>
      </Part>
    </Page>
  )
}
