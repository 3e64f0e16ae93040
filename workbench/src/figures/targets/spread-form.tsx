import { Checkbox, Form, Input } from 'antd'
import { useWrite } from '#api/use-write.ts'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { message } from '#kit/say/say.ts'
import type { Spread, SpreadDraft } from './spread.ts'
import { SpreadSum } from './spread-sum.tsx'
import { SpreadTable } from './spread-table.tsx'
import { useTargetWords } from './target-words.ts'

/** The targets of a unit and those below it, written together: all of them or none. */
export function SpreadForm({ metric, year, spread }: { metric: string; year: number; spread: Spread }) {
  const { t } = useTargetWords()
  const [form] = Form.useForm<SpreadDraft>()
  const set = useWrite('PUT /api/targets')
  const { whole, parts, can } = spread
  const rows = [whole, ...parts]
  const mine = [...(can.whole ? [whole] : []), ...(can.parts ? parts : [])]
  const first = rows.find(({ target }) => target)?.target
  const said = Object.fromEntries(rows.map((row) => [row.organization, row.target?.value]))
  if (mine.length === 0) return <SpreadTable spread={spread} />
  return (
    <EditForm<SpreadDraft>
      form={form}
      label={t('save')}
      initial={{
        ...{ values: said, most: first?.most ?? false },
        ...{ source: first?.source ?? '', note: first?.note ?? '' },
      }}
      draft={{
        form: 'targets',
        record: `${whole.organization}-${metric}-${year}`,
        version: Math.max(...rows.map(({ version }) => version)),
      }}
      submit={async ({ values = {}, most = false, source = '', note = '' }) => {
        const items = mine
          .map((row) => ({ row, value: values[row.organization]?.replaceAll(/[,，\s]/g, '') || null }))
          // Who has none and gets none is left out; what stands is written anew only where it says something else.
          .filter(({ row, value }) => value !== null || row.target !== null)
          .map(({ row, value }) => ({ organization: row.organization, value, most, version: row.version }))
        if (items.length === 0) return
        const { written } = await set.send({ body: { metric, year, source, note, items } })
        message.success(t('saved', { count: written }))
      }}
    >
      <SpreadTable spread={spread} editable={new Set(mine.map(({ organization }) => organization))} />
      <SpreadSum spread={spread} />
      <Field name="most" valuePropName="checked">
        <Checkbox>{t('mostHint')}</Checkbox>
      </Field>
      <Field name="source" label={t('source')} required>
        <Input maxLength={200} placeholder={t('sourceExample')} />
      </Field>
      <Field name="note" label={t('remark')}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 1 }} />
      </Field>
    </EditForm>
  )
}
