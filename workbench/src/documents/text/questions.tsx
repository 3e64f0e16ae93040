import { useDocumentWords } from '../document-words.ts'
import type { Opened } from '../use-document.ts'
import { placeOf } from './place-of.ts'

/** What is asked before anyone signs: 无 where something is on record, and the like. */
export function Questions({ asked }: Pick<Opened, 'asked'>) {
  const { t, i18n } = useDocumentWords()
  if (asked.length === 0) return null
  const language = i18n.language === 'en' ? 'en' : 'zh'
  return (
    <section>
      <h3>{t('questions', { n: asked.length })}</h3>
      <ul>
        {asked.map(({ section, question }) => (
          <li key={`${section} ${question.zh}`}>
            <a href={`#${placeOf(section)}`}>{question[language]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
