import { Checkbox, InputNumber, Select } from 'antd'
import { useWrite } from '#api/use-write.ts'
import { Part } from '#kit/page/page.tsx'
import { Failure } from '#kit/states.tsx'
import type { ImportRun } from './import-run.ts'
import { useImportWords } from './import-words.ts'
import styles from './imports.module.css'

/** Which column holds what; every change looks the table through again. */
export function ColumnMapping({ run }: { run: ImportRun }) {
  const { t } = useImportWords()
  const change = useWrite('PATCH /api/imports/{id}')
  const say = (body: NonNullable<Parameters<typeof change.send>[0]['body']>) =>
    change.send({ params: { id: run.id }, body }).catch(() => {})
  const options = run.columns.map(({ place: position, letters, title }) => ({
    value: position,
    label: title ? `${letters} ${title}` : letters,
  }))
  const choose = (field: string, place: number | undefined) => {
    const now = run.fields.flatMap((one) => (one.place === null ? [] : [[one.field, one.place] as const]))
    const mapping = Object.fromEntries(now.filter(([name]) => name !== field))
    say({ mapping: place === undefined ? mapping : { ...mapping, [field]: place } })
  }
  return (
    <Part title={t('columns')}>
      <div className={styles.sheet}>
        {run.sheets.length > 1 && (
          <Select
            aria-label={t('sheet')}
            value={run.sheet}
            options={run.sheets.map((name, value) => ({ value, label: name }))}
            onChange={(sheet) => say({ sheet })}
          />
        )}
        <InputNumber
          prefix={t('headerRow')}
          aria-label={t('headerRow')}
          min={1}
          value={run.headerRow}
          onPressEnter={(event) => say({ headerRow: Number(event.currentTarget.value) || null })}
          onBlur={(event) => {
            const row = Number(event.target.value) || null
            if (row !== run.headerRow) say({ headerRow: row })
          }}
        />
        {(run.hiddenRows > 0 || run.takeHidden) && (
          <Checkbox
            checked={run.takeHidden}
            disabled={change.busy}
            onChange={(event) => say({ takeHidden: event.target.checked })}
          >
            {t('takeHidden')}
          </Checkbox>
        )}
      </div>
      <div className={styles.columns}>
        {run.fields.map((field) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the Select inside carries the control.
          <label key={field.field} title={field.help}>
            <span>
              {field.title}
              {field.required && <span aria-hidden> *</span>}
            </span>
            <Select
              aria-label={field.title}
              style={{ width: '100%' }}
              value={field.place}
              allowClear
              placeholder={t(field.required ? 'chooseColumn' : 'noColumn')}
              {...(field.required && field.place === null ? { status: 'error' as const } : {})}
              options={options}
              disabled={change.busy}
              onChange={(place: number | undefined) => choose(field.field, place)}
            />
          </label>
        ))}
      </div>
      {change.error && <Failure error={change.error} />}
    </Part>
  )
}
