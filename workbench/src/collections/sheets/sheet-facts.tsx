import { isEmpty } from '@medelge/fields'
import { DefinitionFacts } from '#engines/fields/facts/definition-facts.tsx'
import { useCollectionWords } from '../collection-words.ts'
import { KnownFrom, useKnownText } from './known-from.tsx'
import styles from './sheet.module.css'
import type { Sheet } from './use-sheet.ts'

/** What a unit answered, and why it is another than what was known. */
export function SheetFacts({ answer }: { answer: Sheet }) {
  const { t, i18n } = useCollectionWords()
  const textOf = useKnownText(answer.questionnaire.form)
  const { values, known, reasons, questionnaire } = answer
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const labels = new Map(
    questionnaire.form.fields.map(({ code, words }) => [code, words[language] ?? words.zh]),
  )
  const differing = Object.entries(known).filter(
    ([code, { value }]) => JSON.stringify(values[code] ?? null) !== JSON.stringify(value),
  )
  return (
    <>
      <DefinitionFacts
        definition={questionnaire.form}
        values={values}
        always={new Set(questionnaire.form.fields.map(({ code }) => code))}
      />
      {differing.length > 0 && !Object.values(values).every(isEmpty) && (
        <section>
          <h3 className={styles.heading}>{t('known.differing')}</h3>
          <ul className={styles.differing}>
            {differing.map(([code, one]) => (
              <li key={code}>
                <strong>{labels.get(code)}</strong> {t('known.was', { value: textOf(code, one.value) })}{' '}
                <KnownFrom known={one} />
                {reasons[code] && <> — {reasons[code]}</>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
