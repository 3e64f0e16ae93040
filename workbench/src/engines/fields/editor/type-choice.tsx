import { Select } from 'antd'
import { use } from 'react'
import { useFormWords } from '../form-words.ts'
import { NAMED_TYPES, NamedInputsContext, type NamedType } from '../inputs/named-inputs.ts'
import { useEditor } from './editor-context.ts'
import type { Part } from './edits/parts.ts'
import type { FieldType } from './edits/retyped.ts'
import { Line } from './line.tsx'

const groups: readonly (readonly [string, readonly FieldType[]])[] = [
  ['texts', ['line', 'text', 'translated']],
  ['choices', ['choice', 'yes-no']],
  ['numbers', ['whole-number', 'decimal', 'money']],
  ['times', ['day', 'month', 'period', 'time']],
  ['others', ['rows', 'evidence', 'area', 'organization', 'person', 'record']],
]
/** What a cell of a table cannot be. */
const large: ReadonlySet<FieldType> = new Set(['text', 'translated', 'period', 'rows', 'evidence'])

/** What a field is; what names something of a noun is offered where its input was handed in. */
export function TypeChoice({ at, part }: { at: string; part: Part }) {
  const { t } = useFormWords()
  const { edit, problemAt, without } = useEditor()
  const inputs = use(NamedInputsContext)
  const inCell = at.includes('.')
  const offered = (type: FieldType) => {
    if (type === part.type) return true
    if (without.has(type) || (inCell && large.has(type))) return false
    const named = (NAMED_TYPES as readonly string[]).includes(type)
    return !named || inputs[type as NamedType] !== undefined
  }
  return (
    <Line label={t('editor.type')} problem={problemAt(`${at}.type`)}>
      {(id) => (
        <Select<FieldType>
          id={id}
          value={part.type}
          listHeight={440}
          virtual={false}
          options={groups.map(([group, types]) => ({
            label: t(`group.${group}`),
            options: types.filter(offered).map((type) => ({
              value: type,
              label: t(`type.${type}`),
              example: t(`example.${type}`),
            })),
          }))}
          optionRender={({ label, data }) => (
            <>
              {label} <span className="muted small">{data.example}</span>
            </>
          )}
          onChange={(type) => edit({ do: 'type', at, type })}
        />
      )}
    </Line>
  )
}
