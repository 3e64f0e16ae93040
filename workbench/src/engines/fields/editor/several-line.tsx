import type { FieldDefinition } from '@medelge/fields/definition'
import { InputNumber } from 'antd'
import { Tick } from '#kit/controls/tick.tsx'
import { useFormWords } from '../form-words.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { findPart } from './edits/parts.ts'
import { Line } from './line.tsx'

const always: ReadonlySet<string> = new Set(['rows', 'evidence'])
const may: ReadonlySet<string> = new Set(['line', 'choice', 'area', 'organization', 'person', 'record'])

/** Whether a field takes several, and how many. What took several stays so: records hold lists. */
export function SeveralLine({ field }: { field: FieldDefinition }) {
  const { t } = useFormWords()
  const { edit, before, problemAt } = useEditor()
  const { code: at, type, several } = field
  if (!always.has(type) && !may.has(type)) return null
  const set = (next: FieldDefinition['several']) => edit({ do: 'change', at, keys: { several: next } })
  const had = findPart(before, at) as FieldDefinition | undefined
  return (
    <>
      {!always.has(type) && (
        <div className={styles.ticks}>
          <Tick
            checked={several !== undefined}
            disabled={had?.several !== undefined}
            onChange={(on) => set(on ? { most: 10, distinct: true } : undefined)}
          >
            {t('editor.several')}
          </Tick>
        </div>
      )}
      {several && (
        <Line
          label={t(type === 'rows' ? 'limits.rows' : 'limits.entries')}
          problem={problemAt(`${at}.several.most`)}
          className={styles.short}
        >
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              precision={0}
              value={several.most}
              onChange={(most) => set({ ...several, most: most ?? 1 })}
            />
          )}
        </Line>
      )}
    </>
  )
}
