import type { FieldDefinition } from '@medelge/fields/definition'
import { Button } from '#kit/button.tsx'
import { cx } from '#kit/cx.ts'
import { DeleteOutlined } from '#kit/icons/acts.ts'
import { useUndo } from '#kit/use-undo.tsx'
import { useFormWords } from '../form-words.ts'
import { moveKey } from '../order.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { FieldEditor } from './field-editor.tsx'
import { MoveButtons } from './move-buttons.tsx'

/** A field in the list: a line that says what it is, and, opened, all there is to say of it. */
export function FieldCard({
  field,
  position,
  last,
  open,
  wrong,
  onOpen,
  onNext,
}: {
  field: FieldDefinition
  position: number
  last: number
  open: boolean
  wrong: boolean
  onOpen: (open: boolean) => void
  /** One more, behind it. */
  onNext: () => void
}) {
  const { t } = useFormWords()
  const { edit } = useEditor()
  const offer = useUndo()
  const { code: at } = field
  const name = field.words.zh || t('editor.unnamed')
  const move = (by: -1 | 1) => edit({ do: 'move-field', at, by })
  const remove = () => {
    edit({ do: 'remove-field', at })
    offer(t('editor.removed', { name }), async () => edit({ do: 'put-field', field, position }))
  }
  const marks = [
    t(`type.${field.type}`),
    field.several && field.type !== 'rows' && field.type !== 'evidence' && t('mark.several'),
    field.required && t('mark.required'),
    field.computed !== undefined && t('mark.computed'),
    field.when !== undefined && t('mark.when'),
  ].filter(Boolean)
  return (
    <li
      className={cx(styles.card, open && styles.open, wrong && styles.wrong)}
      onKeyDown={(event) => {
        const by = event.defaultPrevented ? undefined : moveKey(event)
        if (by === undefined) return
        event.preventDefault()
        move(by)
        const standing = document.activeElement as HTMLElement | null
        requestAnimationFrame(() => standing?.focus())
      }}
    >
      <header className={styles.cardHead}>
        <button type="button" className={styles.title} aria-expanded={open} onClick={() => onOpen(!open)}>
          <span className="muted">{position + 1}</span>
          <span className={styles.called}>{name}</span>
          <span className="muted small">{marks.join(' · ')}</span>
          {wrong && <span className={styles.flag}>{t('mark.wrong')}</span>}
        </button>
        <MoveButtons name={name} first={position === 0} last={position === last} onMove={move} />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('editor.removeNamed', { name })}
          disabled={last === 0}
          onClick={remove}
        />
      </header>
      {open && <FieldEditor field={field} onNext={onNext} />}
    </li>
  )
}
