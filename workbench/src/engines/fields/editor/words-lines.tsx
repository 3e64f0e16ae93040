import type { Words } from '@medelge/fields/definition'
import { Input } from 'antd'
import { useState } from 'react'
import { Button } from '#kit/button.tsx'
import { useFormWords } from '../form-words.ts'
import { useEditor } from './editor-context.ts'
import { named } from './edits/parts.ts'
import { Line } from './line.tsx'

const others = ['mn', 'en'] as const

/** Words in Chinese and, for who wants them, in the other languages. `place` is where they stand in the definition. */
export function WordsLines({
  label,
  place,
  words,
  onChange,
  onEnter,
  autoFocus = false,
}: {
  label: string
  place: string
  words: Words
  onChange: (words: Words) => void
  onEnter?: () => void
  autoFocus?: boolean
}) {
  const { t } = useFormWords()
  const { problemAt } = useEditor()
  const [open, setOpen] = useState(Boolean(words.mn || words.en))
  const more = !open && (
    <Button type="link" size="small" onClick={() => setOpen(true)}>
      {t('editor.otherLanguages')}
    </Button>
  )
  return (
    <>
      <Line label={label} problem={problemAt(`${place}.zh`)} hint={more}>
        {(id) => (
          <Input
            id={id}
            value={words.zh}
            maxLength={200}
            autoFocus={autoFocus}
            onChange={({ target }) => onChange(named({ ...words, zh: target.value }))}
            // Enter that ends the choice of a Chinese word ends nothing else.
            onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter?.()}
          />
        )}
      </Line>
      {open &&
        others.map((language) => (
          <Line key={language} label={t(`editor.in.${language}`, { label })} optional>
            {(id) => (
              <Input
                id={id}
                value={words[language] ?? ''}
                maxLength={200}
                lang={language === 'mn' ? 'mn-Mong' : 'en'}
                onChange={({ target }) => onChange(named({ ...words, [language]: target.value }))}
              />
            )}
          </Line>
        ))}
    </>
  )
}
