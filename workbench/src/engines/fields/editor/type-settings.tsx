import { Input } from 'antd'
import { use } from 'react'
import { useFormWords } from '../form-words.ts'
import { RecordListContext } from '../inputs/named-inputs.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import type { Part } from './edits/parts.ts'
import { Line } from './line.tsx'
import { OptionList } from './option-list.tsx'

/** What makes a type what it is: the options of a choice, the unit of a number. Limits stand further down. */
export function TypeSettings({ at, part }: { at: string; part: Part }) {
  const { t } = useFormWords()
  const { edit, problemAt } = useEditor()
  const List = use(RecordListContext)
  if (part.type === 'choice') return <OptionList at={at} part={part} />
  if (part.type === 'record' && List)
    return (
      <Line label={t('editor.of')} problem={problemAt(`${at}.of`)}>
        {(id) => <List id={id} value={part.of} onChange={(of) => edit({ do: 'change', at, keys: { of } })} />}
      </Line>
    )
  if (part.type !== 'whole-number' && part.type !== 'decimal') return null
  const { zh = '', ...others } = part.unit ?? {}
  return (
    <Line label={t('editor.unit')} problem={problemAt(`${at}.unit.zh`)} optional className={styles.short}>
      {(id) => (
        <Input
          id={id}
          value={zh}
          maxLength={20}
          placeholder={t('editor.unitExample')}
          onChange={({ target }) =>
            edit({
              do: 'change',
              at,
              keys: { unit: target.value ? { ...others, zh: target.value } : undefined },
            })
          }
        />
      )}
    </Line>
  )
}
