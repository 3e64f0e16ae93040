import type { FieldDefinition } from '@medelge/fields/definition'
import { useState } from 'react'
import { Tick } from '#kit/controls/tick.tsx'
import { useFormWords } from '../form-words.ts'
import { CellList } from './cell-list.tsx'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { MoreSettings } from './more-settings.tsx'
import { TypeChoice } from './type-choice.tsx'
import { TypeSettings } from './type-settings.tsx'
import { WordsLines } from './words-lines.tsx'

// What stands in the fold: where something is wrong with it, it is open.
const folded = [
  'help',
  'several',
  'most',
  'least',
  'digits',
  'from',
  'when',
  'computed',
  'see',
  'change',
  'personal',
]

/** One field: its name, what it is, whether it must be filled in; all else in a fold. */
export function FieldEditor({ field, onNext }: { field: FieldDefinition; onNext: () => void }) {
  const { t } = useFormWords()
  const { edit, problemAt, entered, codes } = useEditor()
  const { code: at } = field
  const wrong = problemAt(...folded.map((key) => `${at}.${key}`)) !== undefined
  const [open, setOpen] = useState(false)
  const problem = problemAt(at, `${at}.code`, `${at}.cells`, `${at}.distinct`)
  return (
    <div className={styles.body}>
      {problem && <p className={styles.problem}>{problem}</p>}
      <div className={styles.pair}>
        <WordsLines
          label={t('editor.name')}
          place={`${at}.words`}
          words={field.words}
          autoFocus={entered}
          onChange={(words) => edit({ do: 'change', at, keys: { words } })}
          onEnter={onNext}
        />
        <TypeChoice at={at} part={field} />
      </div>
      {field.type === 'rows' ? <CellList field={field} /> : <TypeSettings at={at} part={field} />}
      {field.computed === undefined && (
        <Tick
          checked={field.required === true}
          onChange={(required) => edit({ do: 'change', at, keys: { required } })}
        >
          {t('editor.required')}
        </Tick>
      )}
      {codes && (
        <p className="muted small">
          {t('editor.code')} <code>{at}</code>
        </p>
      )}
      <details
        className={styles.more}
        open={open || wrong}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{t('editor.more')}</summary>
        <MoreSettings field={field} />
      </details>
    </div>
  )
}
