import { CHARTS } from '@medelge/documents'
import type { Editor } from '@tiptap/react'
import { Form, Input, Select } from 'antd'
import { useRead } from '#api/use-read.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { message } from '#kit/say/say.ts'
import { useCatalogue, useMetricName, useMetricOf } from '../../figures/index.ts'
import { UnitsField } from '../../organizations/index.ts'
import { useDocumentWords } from '../document-words.ts'
import { periodChoices } from '../picker/choices.ts'
import type { Opened } from '../use-document.ts'
import { type ChosenTable, cellsOf, MOST_CELLS, tableOf } from './table-choices.ts'

/** A table of figures by units and years, and whether it is drawn as well. */
export function TableDialog({
  editor,
  own,
  onClose,
}: {
  editor: Editor
  own: Opened['document']
  onClose: () => void
}) {
  const { t } = useDocumentWords()
  const [form] = Form.useForm<ChosenTable>()
  const { data } = useCatalogue()
  const nameOf = useMetricName()
  const metricOf = useMetricOf()
  const year = Number(own.period.slice(-4)) || new Date().getFullYear()
  const initial: ChosenTable = { units: [own.organizationId], periods: [String(year - 1), String(year)] }
  const chosen = { ...initial, ...(Form.useWatch([], form) as ChosenTable | undefined) }
  const ids = chosen.units ?? []
  const units = useRead('GET /api/organizations', { query: { ids } }, { enabled: ids.length > 0, keep: true })
  const put = async () => {
    const whole = { ...initial, ...(form.getFieldsValue(true) as ChosenTable) }
    if (cellsOf(whole) > MOST_CELLS) {
      message.error(t('inserting.tooMany', { n: cellsOf(whole), most: MOST_CELLS }))
      return
    }
    const names = new Map((units.data?.items ?? []).map((one) => [one.id, one.shortName]))
    const attrs = tableOf(whole, {
      metric: (code) => ({ name: nameOf(metricOf(code)), unit: metricOf(code)?.unit ?? '' }),
      unit: (id) => names.get(id) ?? String(id),
    })
    editor.chain().insertContent({ type: 'figureTable', attrs }).run()
    onClose()
  }
  return (
    <Dialog title={t('inserting.table')} onClose={onClose}>
      <EditForm<ChosenTable> form={form} initial={initial} label={t('picker.insert')} submit={put}>
        <Field name="title" label={t('inserting.title')} required>
          <Input maxLength={100} />
        </Field>
        <Field name="metrics" label={t('picker.metric')} required>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            loading={!data}
            options={(data?.themes ?? []).map((theme) => ({
              label: theme.name,
              options: theme.metrics.map((metric) => ({ value: metric.code, label: nameOf(metric) })),
            }))}
          />
        </Field>
        <Field name="units" label={t('inserting.units')} required>
          <UnitsField />
        </Field>
        <Field name="periods" label={t('inserting.periods')} hint={t('inserting.periodsHint')} required>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={periodChoices(own.period)}
          />
        </Field>
        <Field name="chart" label={t('inserting.chart')} hint={t('inserting.chartHint')}>
          <Select
            allowClear
            placeholder={t('inserting.noChart')}
            options={CHARTS.map((value) => ({ value, label: t(`charts.${value}`) }))}
          />
        </Field>
        <p className="muted">{t('inserting.cells', { n: cellsOf(chosen) })}</p>
      </EditForm>
    </Dialog>
  )
}
