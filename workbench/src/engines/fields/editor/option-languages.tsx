import type { OptionDefinition } from '@medelge/fields/definition'
import { Input } from 'antd'
import { useFormWords } from '../form-words.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'

/** The words of an option in Mongolian and English, below those in Chinese. */
export function OptionLanguages({
  at,
  option: { code, words },
  label,
}: {
  at: string
  option: OptionDefinition
  label: string
}) {
  const { t } = useFormWords()
  const { edit } = useEditor()
  return (
    <div className={styles.languages}>
      {(['mn', 'en'] as const).map((language) => {
        const name = t(`editor.in.${language}`, { label })
        return (
          <Input
            key={language}
            aria-label={name}
            placeholder={t(language === 'mn' ? 'script.mongolian' : 'script.english')}
            lang={language === 'mn' ? 'mn-Mong' : 'en'}
            maxLength={200}
            value={words[language] ?? ''}
            onChange={({ target }) =>
              edit({ do: 'name-option', at, code, words: { ...words, [language]: target.value } })
            }
          />
        )
      })}
    </div>
  )
}
