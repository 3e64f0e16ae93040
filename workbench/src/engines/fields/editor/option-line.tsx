import type { OptionDefinition } from '@medelge/fields/definition'
import { Input } from 'antd'
import { Button } from '#kit/button.tsx'
import { cx } from '#kit/cx.ts'
import { useFormWords } from '../form-words.ts'
import { moveKey } from '../order.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { isKept } from './edits/option-edits.ts'
import { findPart } from './edits/parts.ts'
import { MoveButtons } from './move-buttons.tsx'
import { OptionLanguages } from './option-languages.tsx'

/** One option: its words, its place, and out of use where records may hold it already, else gone. */
export function OptionLine({
  at,
  option,
  position,
  last,
  languages,
  onNext,
  onGone,
}: {
  at: string
  option: OptionDefinition
  position: number
  last: number
  /** Its words in the other languages, too. */
  languages: boolean
  /** Further options behind this one. */
  onNext: (texts: readonly string[]) => void
  onGone: () => void
}) {
  const { t } = useFormWords()
  const { edit, before, problemAt, codes } = useEditor()
  const { code, words, retired = false } = option
  const n = position + 1
  const problem = problemAt(`${at}.options[${position}].words.zh`)
  const move = (by: -1 | 1) => edit({ do: 'move-option', at, code, by })
  const name = words.zh || t('editor.optionNth', { n })
  const paste = (event: React.ClipboardEvent<HTMLInputElement>) => {
    const texts = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .map((text) => text.trim())
      .filter(Boolean)
    const [first, ...more] = texts
    if (first === undefined || more.length === 0) return
    event.preventDefault()
    edit({ do: 'name-option', at, code, words: { ...words, zh: words.zh + first } })
    onNext(more)
  }
  return (
    <li className={styles.option}>
      <Input
        aria-label={t('editor.optionNth', { n })}
        {...(problem ? { status: 'error' as const, title: problem } : {})}
        {...(codes ? { prefix: <code>{code}</code> } : {})}
        className={cx(retired && styles.retired)}
        maxLength={200}
        value={words.zh}
        onChange={({ target }) =>
          edit({ do: 'name-option', at, code, words: { ...words, zh: target.value } })
        }
        onPaste={paste}
        onKeyDown={(event) => {
          const by = moveKey(event)
          if (by !== undefined) {
            event.preventDefault()
            move(by)
          } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) onNext([''])
        }}
      />
      <MoveButtons name={name} first={position === 0} last={position === last} onMove={move} />
      {isKept(code, findPart(before, at)) ? (
        <Button
          size="small"
          type="text"
          onClick={() => edit({ do: 'retire-option', at, code, retired: !retired })}
        >
          {t(retired ? 'editor.unretire' : 'editor.retire')}
        </Button>
      ) : (
        <Button
          size="small"
          type="text"
          disabled={last === 0}
          aria-label={t('editor.removeNamed', { name })}
          onClick={() => {
            edit({ do: 'remove-option', at, code })
            onGone()
          }}
        >
          {t('editor.remove')}
        </Button>
      )}
      {languages && <OptionLanguages at={at} option={option} label={t('editor.optionNth', { n })} />}
    </li>
  )
}
