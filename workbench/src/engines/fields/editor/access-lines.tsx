import type { FieldDefinition } from '@medelge/fields/definition'
import { Select } from 'antd'
import { useFormWords } from '../form-words.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { Line } from './line.tsx'

const personal = ['name', 'phone', 'identity', 'other'] as const

/** Who sees a field and who changes it, and whether it tells something of a person. */
export function AccessLines({ field }: { field: FieldDefinition }) {
  const { t } = useFormWords()
  const { edit, roles, without, problemAt } = useEditor()
  const { code: at, type } = field
  const kinds = personal.filter((kind) => !without.has(kind))
  const change = (keys: object) => edit({ do: 'change', at, keys })
  const rolesLine = (key: 'see' | 'change') => (
    <Line label={t(`editor.${key}`)} problem={problemAt(`${at}.${key}`)}>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          placeholder={t(key === 'see' || !without.has('see') ? 'editor.everyone' : 'editor.whoever')}
          showSearch={{ optionFilterProp: 'label' }}
          value={[...(field[key] ?? [])]}
          options={[...roles]}
          onChange={(next) => change({ [key]: next.length > 0 ? next : undefined })}
        />
      )}
    </Line>
  )
  return (
    <>
      {roles.length > 0 && (
        <div className={styles.pair}>
          {!without.has('see') && rolesLine('see')}
          {field.computed === undefined && rolesLine('change')}
        </div>
      )}
      {kinds.length > 0 && (type === 'line' || type === 'text') && field.computed === undefined && (
        <Line
          label={t('editor.personal')}
          problem={problemAt(`${at}.personal`)}
          hint={t('editor.personalHint')}
          optional
        >
          {(id) => (
            <Select
              id={id}
              allowClear
              placeholder={t('editor.notPersonal')}
              value={field.personal ?? null}
              options={kinds.map((value) => ({ value, label: t(`personal.${value}`) }))}
              onChange={(value) => change({ personal: value })}
            />
          )}
        </Line>
      )}
    </>
  )
}
