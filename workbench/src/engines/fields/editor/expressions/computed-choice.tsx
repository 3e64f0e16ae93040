import type { FieldDefinition } from '@medelge/fields/definition'
import { useState } from 'react'
import { Tick } from '#kit/controls/tick.tsx'
import { useFormWords } from '../../form-words.ts'
import styles from '../editor.module.css'
import { useEditor } from '../editor-context.ts'
import { ExpressionInput } from './expression-input.tsx'

const may = new Set(['line', 'text', 'choice', 'yes-no', 'whole-number', 'decimal', 'money', 'day', 'month'])

/** Whether people fill a field in, or an expression does. */
export function ComputedChoice({ field }: { field: FieldDefinition }) {
  const { t } = useFormWords()
  const { edit } = useEditor()
  const { code: at, type, several, computed } = field
  const [wanted, setWanted] = useState(computed !== undefined)
  if (computed === undefined && (!may.has(type) || several)) return null
  const set = (text: string) =>
    edit({
      do: 'change',
      at,
      // What nobody fills in need not be filled in, and is nobody's to change.
      keys: { computed: text, ...(text && { required: undefined, change: undefined, personal: undefined }) },
    })
  return (
    <>
      <div className={styles.ticks}>
        <Tick
          checked={wanted}
          onChange={(on) => {
            setWanted(on)
            if (!on) set('')
          }}
        >
          {t('editor.computed')}
        </Tick>
      </div>
      {wanted && (
        <ExpressionInput
          at={at}
          name="computed"
          label={t('editor.formula')}
          value={computed ?? ''}
          onChange={set}
        />
      )}
    </>
  )
}
