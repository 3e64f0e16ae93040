import { useRef, useState } from 'react'
import { Button } from '#kit/button.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { useFormWords } from '../form-words.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import type { Part } from './edits/parts.ts'
import { OptionLine } from './option-line.tsx'

/** The options of a choice, a line each; what is pasted with several lines becomes several options. */
export function OptionList({ at, part }: { at: string; part: Part }) {
  const { t } = useFormWords()
  const { edit, problemAt } = useEditor()
  const list = useRef<HTMLOListElement>(null)
  const options = part.options ?? []
  const [languages, setLanguages] = useState(options.some(({ words }) => words.mn || words.en))
  const goTo = (position: number) =>
    requestAnimationFrame(() => list.current?.children[position]?.querySelector('input')?.focus())
  const add = (texts: readonly string[], after = options.length - 1) => {
    const code = options[after]?.code
    edit({ do: 'add-options', at, texts, ...(code ? { after: code } : {}) })
    goTo(after + texts.length)
  }
  const problem = problemAt(`${at}.options`)
  return (
    <fieldset className={styles.set}>
      <legend>{t('editor.options')}</legend>
      <ol ref={list}>
        {options.map((option, position) => (
          <OptionLine
            key={option.code}
            at={at}
            option={option}
            position={position}
            last={options.length - 1}
            languages={languages}
            onNext={(texts) => add(texts, position)}
            onGone={() => goTo(Math.max(0, position - 1))}
          />
        ))}
      </ol>
      {problem && <p className={styles.problem}>{problem}</p>}
      <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add([''])}>
        {t('editor.addOption')}
      </Button>
      {!languages && (
        <Button type="link" size="small" onClick={() => setLanguages(true)}>
          {t('editor.otherLanguages')}
        </Button>
      )}
      <p className="muted small">{t('editor.optionsHint')}</p>
    </fieldset>
  )
}
