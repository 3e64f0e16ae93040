import { Button } from '#kit/button.tsx'
import { Part } from '#kit/page/page.tsx'
import type { ImportRun } from './import-run.ts'
import { useImportWords } from './import-words.ts'
import styles from './imports.module.css'
import { keyOf, type Mend } from './use-mending.ts'
import { WordChoice } from './word-choice.tsx'

/** Words that name nothing: each once, with how many rows it stands in, and a choice that holds for all of them. */
export function UnknownWords({ run, mend }: { run: ImportRun; mend: Mend }) {
  const { t } = useImportWords()
  if (run.unknown.length === 0) return null
  return (
    <Part title={t('unknown', { n: run.unknown.length })}>
      <p className="muted">{t('unknownHint')}</p>
      <ul className={styles.findings}>
        {run.unknown.map(({ field, title, value, rows, firstRow, candidates, remembered }) => (
          <li key={keyOf(field, value)}>
            <span>
              <q>{value}</q>
              <span className="muted small">
                {' '}
                {title} · {t('unknownRows', { n: rows, row: firstRow })}
              </span>
            </span>
            <span className={styles.mend}>
              <WordChoice
                runId={run.id}
                field={field}
                label={t('meant', { value })}
                candidates={candidates}
                value={mend.chosenWords[keyOf(field, value)]}
                onChange={(to) => mend.setWord(field, value, to)}
              />
              {remembered && mend.chosenWords[keyOf(field, value)] !== remembered.word && (
                <Button size="small" onClick={() => mend.setWord(field, value, remembered.word)}>
                  {t('remembered', { label: remembered.label })}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
